import type { Block, LetterContent } from './letter-content.ts';

const quoted = (text: string) => text.replace(/^/gm, '> ').replace(/^> $/gm, '>');

function textOf(block: Block): string {
  if ('say' in block) return block.say;
  if ('quote' in block) return `${block.by}:\n\n${quoted(block.quote)}`;
  return block.doors.map(({ label, url }) => `${label}:\n${url}`).join('\n\n');
}

/** The letter for those who read plain text. */
export const letterText = ({ blocks, footer }: LetterContent) =>
  `${[...blocks.map(textOf), `-- \n${footer}`].join('\n\n')}\n`;
