import { FieldError } from '../ui/Field.tsx';
import { idOf } from './use-editor.ts';

/** What is wrong with a field of a table or row. */
export function PartError({ field, text }: { field: string; text: string | undefined }) {
  if (text === undefined) return null;
  return <FieldError id={`${idOf(field)}-error`} text={text} />;
}
