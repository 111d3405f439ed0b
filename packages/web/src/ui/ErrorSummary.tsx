import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';

interface Props {
  title: string;
  problems: { id: string; text: string }[];
  /** Takes the focus whenever this grows. */
  failures: number;
}

/** What has to be put right, at the head of a form, each with a link to its place. */
export function ErrorSummary({ title, problems, failures }: Props) {
  const frame = useRef<HTMLElement>(null);

  useEffect(() => {
    if (failures > 0) frame.current?.focus();
  }, [failures]);

  if (problems.length === 0) return null;
  return (
    <section
      ref={frame}
      tabIndex={-1}
      aria-labelledby="error-summary"
      className="rounded-card border border-bad bg-bad-soft p-4 text-bad"
    >
      <h2 id="error-summary" className="flex items-center gap-2 text-14 font-bold">
        <CircleAlert size={18} aria-hidden />
        {title}
      </h2>
      <ul className="mt-2 flex list-disc flex-col gap-1 ps-7 text-13">
        {problems.map(({ id, text }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="font-medium underline"
              onClick={(event) => {
                event.preventDefault();
                focusOn(id);
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A group takes the focus on its first choice, or on what begins one. */
function focusOn(id: string) {
  const place = document.getElementById(id);
  const control = place?.matches('input, textarea, select')
    ? place
    : (place?.querySelector('input') ?? place?.querySelector('button'));
  if (control instanceof HTMLElement) control.focus();
}
