import { apiUrl } from '../platform/api-url.ts';

interface Props {
  id: string;
  subject: string;
  text: string;
}

const ownLine = /^https?:\/\/\S+\n?/gm;

/**
 * A page of its own, from the API: it runs nothing, and its links open in place of this one. Nobody
 * outside can measure it, so its words, laid out unseen in the same width, make the room for it.
 */
export function LetterFrame({ id, subject, text }: Props) {
  return (
    <div className="grid overflow-hidden rounded-control border border-line">
      <p
        aria-hidden
        className="invisible col-start-1 row-start-1 mx-auto w-full max-w-152 px-6 pt-18 pb-12 text-16/normal wrap-anywhere whitespace-pre-wrap"
      >
        {text.replaceAll(ownLine, '')}
      </p>
      <iframe
        title={subject}
        src={apiUrl(`/letters/${id}`)}
        sandbox="allow-top-navigation-by-user-activation"
        className="col-start-1 row-start-1 size-full"
      />
    </div>
  );
}
