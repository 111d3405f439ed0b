import type { ApolloClient, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { onReturn } from './live-status.ts';
import { randomKey } from './random-key.ts';
import { type Refusal, refusalOf } from './refusal.ts';

interface Sent<Data> {
  data: ApolloClient.MutateResult<Data>['data'] | null;
  refusal: Refusal | null;
}

/**
 * A mutation as a verb of the screen: `run(input)` never throws, it answers with what changed or
 * with the refusal. Sending the same input again after a failure repeats the same intent, under
 * the same key, so that what went through unheard is not done twice; a second press while the
 * first is on its way gets the answer of the first.
 */
export function useVerb<Data, Input>(
  document: TypedDocumentNode<Data, { input: Input }>,
  options: useMutation.Options<NoInfer<Data>, { input: NoInfer<Input> }> = {},
) {
  const [mutate, { loading, error, reset }] = useMutation(document, options);
  const unheard = useRef<{ input: string; key: string } | null>(null);
  const running = useRef<{ input: string; answer: Promise<Sent<Data>> } | null>(null);
  const refusal = error ? refusalOf(error) : null;
  const away = refusal?.code === 'OFFLINE';

  // That the desk cannot be reached is said only as long as it is true.
  useEffect(() => (away ? onReturn(reset) : undefined), [away, reset]);

  async function send(input: Input, said: string): Promise<Sent<Data>> {
    const idempotencyKey = unheard.current?.input === said ? unheard.current.key : randomKey();
    unheard.current = { input: said, key: idempotencyKey };
    try {
      const { data } = await mutate({ variables: { input }, context: { idempotencyKey } });
      unheard.current = null;
      return { data: data ?? null, refusal: null };
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      if (refusal.code !== 'OFFLINE') unheard.current = null;
      return { data: null, refusal };
    } finally {
      running.current = null;
    }
  }

  function run(input: Input) {
    const said = JSON.stringify(input);
    if (running.current?.input === said) return running.current.answer;
    const answer = send(input, said);
    running.current = { input: said, answer };
    return answer;
  }

  return { run, busy: loading, refusal, reset };
}
