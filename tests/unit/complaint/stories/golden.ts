// All papers of one story in one file, as it lies in tests/fixtures/complaints.
import { PROBLEMS } from '../../../../utils/casework/problem-table.ts';
import type { Complaint } from '../../../../utils/complaint/complaint.ts';
import { composeComplaint } from '../../../../utils/complaint/compose.ts';
import { PROBLEM_NAMES } from '../../../../utils/evidence/problem-types.ts';
import { inputOf, type Story } from './story.ts';

export function papersOf(story: Story): Complaint[] {
  return PROBLEMS[story.problem].papers.map((paper) => composeComplaint(inputOf(story, paper)));
}

export function goldenOf(story: Story): string {
  const papers = papersOf(story).map(
    ({ paper, text, length, limit }) => `== ${paper} (${length}/${limit}) ==\n${text}\n`,
  );
  return `${story.problem} ${PROBLEM_NAMES[story.problem]}\n\n${papers.join('\n')}`;
}
