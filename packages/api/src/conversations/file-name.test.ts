import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from './file-name.ts';

const hostile: Array<[given: string, name: string]> = [
  ['invoice.pdf', 'invoice.pdf'],
  ['Übersicht März.pdf', 'Übersicht März.pdf'],
  ['請求書.pdf', '請求書.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\windows\\system32\\cmd.exe', 'cmd.exe'],
  ['C:\\Users\\sarah\\screen.png', 'screen.png'],
  ['/etc/shadow', 'shadow'],
  ['a/b/c', 'c'],
  ['folder/', 'file'],
  ['.', 'file'],
  ['..', 'file'],
  ['...', 'file'],
  ['', 'file'],
  ['   ', 'file'],
  ['.htaccess', 'htaccess'],
  ['.env', 'env'],
  ['\u200b.htaccess', 'htaccess'],
  ['\u2060.user.ini', 'user.ini'],
  ['.\u200b.\u200b/\u200b.ssh', 'ssh'],
  ['.\u00ad./.\u00ad./x', 'x'],
  ['\ufeffreport.txt', 'report.txt'],
  ['photo\u202egnp.exe', 'photognp.exe'],
  ['\u2066evil\u2069.js', 'evil.js'],
  ['evil.php\u0000.png', 'evil.php.png'],
  ['line\r\nSet-Cookie: a=b.txt', 'lineSet-Cookie_ a=b.txt'],
  ['tab\there.txt', 'tabhere.txt'],
  ['two  spaces.txt', 'two spaces.txt'],
  ['trailing dot.', 'trailing dot'],
  ['trailing space.txt ', 'trailing space.txt'],
  ['quote".txt', 'quote_.txt'],
  ['a<b>c|d?e*f:g', 'a_b_c_d_e_f_g'],
  ['index.php::$DATA', 'index.php__$DATA'],
  ['%2e%2e%2fetc%2fpasswd', '%2e%2e%2fetc%2fpasswd'],
  ['\u0065\u0301cole.txt', '\u00e9cole.txt'],
  ['\ud800.txt', '\ufffd.txt'],
  ['👩‍💻.png', '👩💻.png'],
  ['\u3164.png', 'png'],
  ['\u2028line.txt', 'line.txt'],
  ['$(rm -rf ~).txt', '$(rm -rf ~).txt'],
  ["'; drop table attachment; --.sql", "'; drop table attachment; --.sql"],
  ['{{7*7}}.txt', '{{7_7}}.txt'],
  ['=cmd()!A1.csv', '=cmd()!A1.csv'],
];

test.each(hostile)('%j becomes a plain name', (given, name) => {
  expect(fileName(given)).toBe(name);
});

test('a long name keeps its extension', () => {
  const name = fileName(`${'a'.repeat(300)}.pdf`);

  expect(name).toHaveLength(200);
  expect(name).toMatch(/aaa\.pdf$/);
});

test('a name of more than one unit a character is not cut within one', () => {
  expect([...fileName('💥'.repeat(300))]).toEqual(Array(200).fill('💥'));
});

test('whatever a file is called, its name is short, seen, without a path, and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = fileName(given);

      expect(fileName(name)).toBe(name);
      expect([...name].length).toBeLessThanOrEqual(200);
      expect(name).not.toMatch(/^[.\s]|[/\\"<>]|[.\s]$|^$|[\p{Cc}\p{Cf}\p{Cs}]/u);
    }),
    { numRuns: 2000 },
  );
});
