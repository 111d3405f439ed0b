/** What people write when something cannot wait. Whole words, so that "download" is not "down". */
const cues = [
  /\burgent(ly)?\b/i,
  /\bemergency\b/i,
  /\basap\b/i,
  /\bcritical\b/i,
  /\b(is|are|went|goes|gone) (completely |totally |all )?(down|offline)\b/i,
  /\bcan(no|')t (work|log ?in|pay|sell|take orders)\b/i,
  /\bnothing works\b/i,
  /\boutage\b/i,
];

const denials =
  /\b(not|n't|no|isn't|nothing) (that |very |so |really |at all )?(urgent|critical)\b|\bno rush\b/i;

/** The words by which a text sounds as if it could not wait, in their order; none where it denies it. */
export function urgentWords(text: string): string[] {
  if (denials.test(text)) return [];
  return cues
    .flatMap((cue) => {
      const match = cue.exec(text);
      return match ? [{ at: match.index, word: match[0] }] : [];
    })
    .sort((one, other) => one.at - other.at)
    .map(({ word }) => word);
}

/** Whether a message sounds as if it could not wait: reason enough to offer help, not to decide. */
export const soundsUrgent = (text: string) => urgentWords(text).length > 0;
