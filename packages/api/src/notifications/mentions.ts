/** Those whom a text names: `@` and the whole name, at the end of a word. */
export function mentionedIn(
  text: string,
  people: ReadonlyArray<{ id: string; name: string }>,
): string[] {
  const lower = text.toLowerCase();
  return people.filter(({ name }) => names(lower, `@${name.toLowerCase()}`)).map(({ id }) => id);
}

function names(text: string, name: string): boolean {
  let place = text.indexOf(name);
  while (place >= 0) {
    const before = text[place - 1];
    const after = text[place + name.length];
    if (!isOfWord(before) && !isOfWord(after)) return true;
    place = text.indexOf(name, place + 1);
  }
  return false;
}

const isOfWord = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}_]/u.test(character);
