const address = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g;

/** A letter's plain text; addresses in it can be followed. */
export function LetterText({ text }: { text: string }) {
  const links = [...text.matchAll(address)];
  let from = 0;
  return (
    <p className="text-14 whitespace-pre-wrap text-ink-2">
      {links.map(({ 0: url, index }) => {
        const before = text.slice(from, index);
        from = index + url.length;
        return (
          <span key={index}>
            {before}
            <a href={url} className="font-medium break-all text-brand underline">
              {url}
            </a>
          </span>
        );
      })}
      {text.slice(from)}
    </p>
  );
}
