import { describe, expect, it } from 'vitest';
import { type Followed, followCase, NOTHING_FOLLOWED } from '../../../utils/casework/follow-case.ts';

const on = (caseId: string | null, pinned = false): Followed => ({ caseId, pinned });

describe('the case beside a page', () => {
  it.each([
    ['follows the page in front', on('a'), { kind: 'tab', caseId: 'b' }, on('b')],
    ['stays beside a page that was never kept', on('a'), { kind: 'tab', caseId: null }, on('a')],
    ['stays when the buyer fixed it', on('a', true), { kind: 'tab', caseId: 'b' }, on('a', true)],
    [
      'is the one that popup or chip had in hand',
      on('a', true),
      { kind: 'asked', caseId: 'b', tabCase: 'b' },
      on('b'),
    ],
    [
      'is fixed where another one was asked for than the page has',
      on('a'),
      { kind: 'asked', caseId: 'b', tabCase: 'c' },
      on('b', true),
    ],
    [
      'is not fixed over a page without case',
      on('a'),
      { kind: 'asked', caseId: 'b', tabCase: null },
      on('b'),
    ],
    ['stays where nothing was in hand', on('a'), { kind: 'asked', caseId: null, tabCase: 'c' }, on('a')],
    ['is fixed when picked by hand', on('a'), { kind: 'picked', caseId: 'b' }, on('b', true)],
    ['goes back to the page when released', on('b', true), { kind: 'released', tabCase: 'a' }, on('a')],
    [
      'stays when released over a page without case',
      on('b', true),
      { kind: 'released', tabCase: null },
      on('b'),
    ],
  ] as const)('%s', (_name, known, event, expected) => {
    expect(followCase(known, event)).toEqual(expected);
  });

  it('begins with none', () => {
    expect(NOTHING_FOLLOWED).toEqual(on(null));
  });
});
