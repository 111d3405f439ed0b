/** Control characters, and all that take no place on the screen: what they hide may reorder a name. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Some systems refuse these in names, or read more into them. */
const special = /[<>:"|?*]/g;

const maxLength = 200;
const maxExtension = 20;

/** Names that begin with a dot are hidden on some systems; a dot or space at the end is dropped by others. */
const trim = (name: string) => name.replace(/^[.\s]+|[.\s]+$/g, '');

function shorten(name: string): string {
  const characters = [...name];
  if (characters.length <= maxLength) return name;
  const dot = characters.lastIndexOf('.');
  const extension = dot > 0 && characters.length - dot <= maxExtension ? characters.slice(dot) : [];
  return [...characters.slice(0, maxLength - extension.length), ...extension].join('');
}

/**
 * What a file is called from now on, whatever its sender called it. Unseen characters go first, so
 * that nothing can hide behind them from what follows; then the path. It is shown and offered for
 * saving, and never becomes part of a path of ours.
 */
export function fileName(given: string): string {
  const seen = given.toWellFormed().replace(unseen, '').normalize('NFC');
  const last = seen.split(/[/\\]/).at(-1) ?? '';
  const name = trim(shorten(trim(last.replace(special, '_').replace(/\s+/g, ' '))));
  return name === '' ? 'file' : name;
}
