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
        agentScore
        comment
        changeableUntil
        agent {
          id
          name
        }
      }
    }
  }
`);

/** Arrow keys pass over what lies between; so long somebody rests on what they mean. */
const restMs = 700;

interface Scores {
  score: number;
  /** Null where nothing is said of the agent. */
  agentScore: number | null;
}

/** The rating that shows, and its storing. */
export function useRating({ id: ticketId, satisfaction }: Standing) {
  const { run, busy } = useVerb(RateTicket);
  // What was chosen shows at once; if it is refused, what the desk has shows again.
  const [chosen, setChosen] = useState<Scores | null>(null);
  // What was sent last goes with every later score, also before the desk has answered.
  const said = useRef<string | null>(null);
  const shown = chosen ?? satisfaction;

  async function store(scores: Scores) {
    const { score, agentScore } = scores;
    const comment = said.current ?? satisfaction?.comment ?? null;
    const { refusal } = await run({ ticketId, score, agentScore, comment });
    setChosen((now) => (now === scores ? null : now));
    if (refusal) toast(refusal.message, { tone: 'bad' });
    else toast(t('ticket.rate.stored'));
    return refusal === null;
  }

  const rest = useAtRest(store);
  function choose(scores: Scores) {
    setChosen(scores);
    rest.on(scores);
  }

  async function comment(text: string) {
    if (shown === null) return;
    rest.cancel();
    const before = said.current;
    said.current = text;
    const stored = await store(shown);
    if (!stored && said.current === text) said.current = before;
  }

  return {
    score: shown?.score ?? null,
    agentScore: shown?.agentScore ?? null,
    choose,
    comment,
    busy,
  };
}

/** Does it with the last value, once none has come for a moment, or at once if the page is left. */
function useAtRest<Value>(act: (value: Value) => void) {
  const waiting = useRef<{ value: Value; timer: number } | null>(null);
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

  function on(value: Value) {
    cancel();
    waiting.current = { value, timer: window.setTimeout(finish, restMs) };
  }

  return { on, cancel };
}
