import { graphql } from '../graphql/gql.ts';
import { useVerb } from '../platform/use-verb.ts';
import { toast } from '../ui/toasts.ts';
import { t } from './text.ts';

const MuteTicket = graphql(`
  mutation MuteTicket($input: MuteTicketInput!) {
    muteTicket(input: $input) {
      id
      isMuted
    }
  }
`);

interface Muted {
  id: string;
  number: number;
}

/** Says whether the viewer hears of a ticket, and takes that back. */
export function useMuting() {
  const { run } = useVerb(MuteTicket);
  return async function mute({ id, number }: Muted, muted: boolean) {
    const { refusal } = await run({ ticketId: id, muted });
    if (refusal) return toast(refusal.message, { tone: 'bad' });
    const undo = {
      label: t('inbox.undo'),
      run: () => void run({ ticketId: id, muted: !muted }),
    };
    const said = muted ? t('inbox.was-muted', { number }) : t('inbox.was-unmuted', { number });
    return toast(said, { action: undo });
  };
}
