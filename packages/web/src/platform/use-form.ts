import { useState } from 'react';
import { type GenericSchema, type InferOutput, safeParse } from 'valibot';
import type { Refusal } from './refusal.ts';

type Texts = Record<string, string>;
/** By the name of the value that is wrong. */
type Errors = Record<string, string | undefined>;

function errorsIn<Values extends Texts>(schema: GenericSchema<Values, unknown>, values: Values) {
  const { issues = [] } = safeParse(schema, values, { abortPipeEarly: true });
  const errors: Errors = {};
  for (const { path, message } of issues) {
    const name = String(path?.[0]?.key);
    errors[name] ??= message;
  }
  return errors;
}

/**
 * The values of a form and what is wrong with them. Nothing is marked wrong before the first try
 * to send; from then on a mistake disappears as soon as it is put right.
 */
export function useForm<Values extends Texts, Schema extends GenericSchema<Values, unknown>>(
  schema: Schema,
  initial: Values,
  idPrefix: string,
) {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Errors>({});
  /** Counts the failed tries, for the summary to take the focus at each. */
  const [failures, setFailures] = useState(0);

  function setAll(changed: Partial<Record<keyof Values & string, string>>) {
    const next = { ...values, ...changed };
    setValues(next);
    if (failures > 0) setErrors(errorsIn(schema, next));
  }

  function fail(found: Errors) {
    setErrors(found);
    setFailures((count) => count + 1);
  }

  return {
    values,
    errors,
    failures,
    /** Begins again, with nothing marked wrong. */
    reset(next: Values) {
      setValues(next);
      setErrors({});
      setFailures(0);
    },
    set: (name: keyof Values & string, value: string) => {
      const changed: Partial<Record<keyof Values & string, string>> = {};
      changed[name] = value;
      setAll(changed);
    },
    setAll,
    /** What is to be sent, or null when something is wrong, which is then shown. */
    check(): InferOutput<Schema> | null {
      const parsed = safeParse(schema, values);
      if (parsed.success) return parsed.output;
      fail(errorsIn(schema, values));
      return null;
    },
    /** Puts a refusal of the API beside the input it is about; false when it is about none. */
    refuse({ field, message }: Refusal) {
      const name = Object.keys(values).find((key) => key === field?.split('.').at(-1));
      if (name === undefined) return false;
      fail({ [name]: message });
      return true;
    },
    field: (name: keyof Values & string) => ({
      id: `${idPrefix}-${name}`,
      name,
      value: values[name],
      error: errors[name],
    }),
    /** For the summary: what is wrong, in the order of the form. */
    problems: Object.keys(values).flatMap((name) => {
      const text = errors[name];
      return text === undefined ? [] : [{ id: `${idPrefix}-${name}`, text }];
    }),
  };
}
