import { useCallback, useEffect, useRef, useState } from 'react';
import { graphql } from '../graphql/gql.ts';
import type { TicketStandingFragment as Standing } from '../graphql/graphql.ts';
import { useVerb } from '../platform/use-verb.ts';
import { toast } from '../ui/toasts.ts';
import { t } from './later-text.ts';

const RateTicket = graphql(`
  mutation RateTicket($input: RateTicketInput!) {
    rateTicket(input: $input) {
      id
      viewerActions
      satisfaction {
        score
        comment
        changeableUntil
      }
    }
  }
`);

/** Arrow keys pass over what lies between; so long somebody rests on what they mean. */
const restMs = 700;

/** The rating that shows, and its storing. */
export function useRating({ id: ticketId, satisfaction }: Standing) {
  const { run, busy } = useVerb(RateTicket);
  // What was chosen shows at once; if it is refused, what the desk has shows again.
  const [chosen, setChosen] = useState<number | null>(null);
  // What was sent last goes with every later score, also before the desk has answered.
  const said = useRef<string | null>(null);
  const score = chosen ?? satisfaction?.score ?? null;

  async function store(score: number) {
    const comment = said.current ?? satisfaction?.comment ?? null;
    const { refusal } = await run({ ticketId, score, comment });
    setChosen((now) => (now === score ? null : now));
    if (refusal) toast(refusal.message, { tone: 'bad' });
    else toast(t('ticket.rate.stored'));
    return refusal === null;
  }

  const rest = useAtRest(store);
  function choose(score: number) {
    setChosen(score);
    rest.on(score);
  }

  async function comment(text: string) {
    if (score === null) return;
    rest.cancel();
    const before = said.current;
    said.current = text;
    const stored = await store(score);
    if (!stored && said.current === text) said.current = before;
  }

  return { score, choose, comment, busy };
}

/** Does it with the last value, once none has come for a moment, or at once if the page is left. */
function useAtRest(act: (value: number) => void) {
  const waiting = useRef<{ value: number; timer: number } | null>(null);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });

  const finish = useCallback(() => {
    if (!waiting.current) return;
    const { value, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = null;
    latest.current(value);
  }, []);

  useEffect(() => {
    window.addEventListener('pagehide', finish);
    return () => {
      window.removeEventListener('pagehide', finish);
      finish();
    };
  }, [finish]);

  function cancel() {
    clearTimeout(waiting.current?.timer);
    waiting.current = null;
  }

  function on(value: number) {
    cancel();
    waiting.current = { value, timer: window.setTimeout(finish, restMs) };
  }

  return { on, cancel };
}
