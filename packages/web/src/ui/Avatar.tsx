import { cx } from './cx.ts';

/** Each gives white letters a contrast of at least 5.5. */
const grounds = [
  '#3f4dd3',
  '#8a4310',
  '#1f6b3a',
  '#0e6680',
  '#7a3ea8',
  '#9c2c68',
  '#a03a20',
  '#4a5568',
];

const sum = (text: string) =>
  [...text].reduce((all, letter) => (all * 31 + (letter.codePointAt(0) ?? 0)) | 0, 7);

/** First letters of the first and the last word: "Sarah Mitchell" is SM. */
export function initials(name: string) {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : [words.at(0)];
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

interface Props {
  name: string;
  /** In pixels at the usual text size. */
  size?: number;
  className?: string;
  /** Left out where the name stands beside it. */
  label?: string;
}

/** The same person has the same colour everywhere. */
export function Avatar({ name, size = 24, className, label }: Props) {
  const naming = label
    ? { role: 'img', 'aria-label': label, title: label }
    : { 'aria-hidden': true };
  return (
    <span
      {...naming}
      className={cx(
        'inline-flex shrink-0 items-center justify-center rounded-full font-bold text-white select-none',
        className,
      )}
      style={{
        inlineSize: `${size / 16}rem`,
        blockSize: `${size / 16}rem`,
        fontSize: `${Math.max(size * 0.38, 9) / 16}rem`,
        backgroundColor: grounds[Math.abs(sum(name)) % grounds.length],
      }}
    >
      {initials(name)}
    </span>
  );
}
