import type { Block, Door, LetterContent } from './letter-content.ts';

/** Text of people, made harmless in HTML. */
const harmless = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const lines = (text: string) => harmless(text).replaceAll('\n', '<br>');

const styles = {
  body: 'margin:0;padding:24px;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif',
  sheet: 'max-width:560px;margin:0 auto',
  name: 'margin:0 0 24px;font-weight:700;letter-spacing:-0.01em',
  say: 'margin:0 0 16px',
  by: 'margin:0 0 8px;font-weight:600',
  quote:
    'margin:0 0 24px;padding:4px 0 4px 16px;border-left:3px solid #4d5be0;overflow-wrap:anywhere',
  doors: 'margin:24px 0',
  main: 'background:#3f4dd3;border:1px solid #3f4dd3;color:#ffffff',
  other: 'border:1px solid #858e9d;color:inherit',
  door: 'display:inline-block;margin:0 8px 8px 0;padding:10px 18px;border-radius:8px;font-weight:600;text-decoration:none',
  footer:
    'margin:32px 0 0;padding:16px 0 0;border-top:1px solid #858e9d;font-size:13px;opacity:0.8',
};

const doorOf = ({ label, url, isMain }: Door) =>
  `<a href="${harmless(url)}" style="${styles.door};${isMain ? styles.main : styles.other}">${harmless(label)}</a>`;

function htmlOf(block: Block): string {
  if ('say' in block) return `<p style="${styles.say}">${lines(block.say)}</p>`;
  if ('quote' in block) {
    return `<p style="${styles.by}">${harmless(block.by)}</p><blockquote style="${styles.quote}">${lines(block.quote)}</blockquote>`;
  }
  return `<p style="${styles.doors}">${block.doors.map(doorOf).join(' ')}</p>`;
}

/**
 * The letter as a page. It sets no ground and no colour of text, so that a mail program that is
 * dark shows it dark; nothing in it is fetched from anywhere.
 */
export const letterHtml = ({ subject, blocks, footer }: LetterContent) =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${harmless(subject)}</title>
</head>
<body style='${styles.body}'>
<div style="${styles.sheet}">
<p style="${styles.name}">HLM Desk</p>
${blocks.map(htmlOf).join('\n')}
<p style="${styles.footer}">${lines(footer)}</p>
</div>
</body>
</html>
`;
