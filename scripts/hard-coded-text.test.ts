import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { checkout } from './program.ts';

const folder = join(checkout, 'packages/web/src');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'),
);

/** Attributes and properties of our own components whose text people see or hear. */
const spoken =
  /^(aria-(label|description|roledescription|valuetext)|alt|title|placeholder|label|legend|hint|text|lead|description|sendLabel|dropText)$/;

/** What shows or says its first argument. */
const speakers = ['toast', 'announce', 'announceNow'];

const hasWords = (text: string) => /\p{L}{2}/u.test(text);

/** The text that an expression would show in any language; null where it comes from elsewhere. */
function fixedText(node: ts.Node | undefined): string | null {
  if (!node) return null;
  if (ts.isJsxExpression(node)) return fixedText(node.expression);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('');
  }
  return null;
}

/** The text of a node, if it is one that people read. */
function readText(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return node.text;
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return fixedText(node);
  if (ts.isJsxAttribute(node) && spoken.test(node.name.getText())) {
    return fixedText(node.initializer);
  }
  if (ts.isCallExpression(node) && speakers.includes(node.expression.getText())) {
    return fixedText(node.arguments[0]);
  }
  return null;
}

function wordsIn(name: string, code: string): string[] {
  const found: string[] = [];
  const look = (node: ts.Node) => {
    const text = readText(node);
    if (text !== null && hasWords(text)) found.push(`${name}: ${text.trim()}`);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

test('every text of the screens stands in a catalogue', () => {
  const words = files.flatMap((file) => wordsIn(file, readFileSync(join(folder, file), 'utf8')));
  expect(words).toEqual([]);
});

test.each([
  ['<p>Charged twice</p>', 'Charged twice'],
  ["<p>{'Charged twice'}</p>", 'Charged twice'],
  ['<button aria-label="Close it" />', 'Close it'],
  ['<Field hint={`Up to ten files`} />', 'Up to ten files'],
  ["toast('It is done')", 'It is done'],
])('a text beside the catalogues is found in %s', (code, text) => {
  expect(wordsIn('Page.tsx', code)).toEqual([`Page.tsx: ${text}`]);
});
