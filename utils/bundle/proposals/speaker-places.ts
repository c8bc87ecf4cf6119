// Places of names that cannot be searched for: in the list of messages, at the head of lines, and on the picture.
import type { Facts, Message } from '../../evidence/facts.ts';
import type { PageSnapshot } from '../../evidence/page-snapshot.ts';
import type { RedactionTarget } from '../../evidence/redaction-plan.ts';
import { namesInMarkup, namesInText, namesInTranscript, type Speaker, speakersOf } from './chat-speakers.ts';
import { pictureTargets } from './places.ts';
import type { ReadItem } from './read-item.ts';

export interface SpeakerPlace {
  speaker: Speaker;
  target: RedactionTarget;
}

export function speakerPlaces(
  { entry, texts, messages, structure }: ReadItem,
  snapshot: PageSnapshot | null,
  ofShop: readonly string[],
): SpeakerPlace[] {
  const bare = speakersOf(messages, ofShop).filter(({ isBare }) => isBare);
  const kinds = new Map(entry.item.files.map(({ name, kind }) => [name, kind]));
  return bare.flatMap((speaker) => {
    const spans = [...texts].flatMap(([file, text]) => {
      const find = kinds.get(file) === 'transcript' ? namesInTranscript : namesInText;
      return find(text, speaker.name).map(([start, end]) => ({ in: 'text', file, start, end }) as const);
    });
    const boxes = (snapshot?.runs ?? []).flatMap(({ text, box }) =>
      namesInText(text, speaker.name).length > 0 ? [box] : [],
    );
    const nodes = structure
      ? namesInMarkup(structure.text, speaker.name).map(
          ([start, end]) => ({ in: 'text', file: structure.file, start, end }) as const,
        )
      : [];
    return [...spans, ...nodes, ...pictureTargets(entry, boxes)].map((target) => ({ speaker, target }));
  });
}

/** The same reading with a mask in place of each such name: nobody needs it there. */
export function withoutSpeakers(facts: Facts, mask: string): Facts {
  const bare = new Set(speakersOf(facts.transcript, []).flatMap(({ name, isBare }) => (isBare ? name : [])));
  const hide = (message: Message): Message =>
    message.name !== null && bare.has(message.name.trim()) ? { ...message, name: mask } : message;
  return bare.size === 0 ? facts : { ...facts, transcript: facts.transcript.map(hide) };
}
