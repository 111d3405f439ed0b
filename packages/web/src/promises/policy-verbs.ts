import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../graphql/gql.ts';
import type { Refusal } from '../platform/refusal.ts';
import { useVerb } from '../platform/use-verb.ts';
import { announce } from '../ui/announcer.ts';
import { toast } from '../ui/toasts.ts';
import type { Policy } from './promises-query.ts';
import { t } from './text.ts';

const ReorderSlaPolicies = graphql(`
  mutation ReorderSlaPolicies($input: ReorderSlaPoliciesInput!) {
    reorderSlaPolicies(input: $input) {
      id
      place
    }
  }
`);

const DeleteSlaPolicy = graphql(`
  mutation DeleteSlaPolicy($input: DeleteSlaPolicyInput!) {
    deleteSlaPolicy(input: $input) {
      policyId
      keptTicketCount
    }
  }
`);

const DeleteCalendar = graphql(`
  mutation DeleteCalendar($input: DeleteCalendarInput!) {
    deleteCalendar(input: $input)
  }
`);

const refused = ({ message }: Refusal) => void toast(message, { tone: 'bad' });

/** The verbs of the list. */
export function usePolicyVerbs(policies: readonly Policy[]) {
  const client = useApolloClient();
  const reorder = useVerb(ReorderSlaPolicies);
  const removePolicy = useVerb(DeleteSlaPolicy);
  const removeCalendar = useVerb(DeleteCalendar);
  const lookAgain = () => client.refetchQueries({ include: ['Promises'] });
  const ids = policies.map(({ id }) => id);

  return {
    busy: reorder.busy,
    async move({ id, name }: Policy, by: -1 | 1) {
      const place = ids.indexOf(id) + by;
      const policyIds = ids.filter((other) => other !== id).toSpliced(place, 0, id);
      const { refusal } = await reorder.run({ policyIds });
      await lookAgain();
      if (refusal) return refused(refusal);
      announce(t('promises.moved', { name, place: place + 1 }));
    },
    async removePolicy({ id, name }: { id: string; name: string }) {
      const { refusal } = await removePolicy.run({ policyId: id });
      await lookAgain();
      if (refusal) refused(refusal);
      else toast(t('promises.deleted', { name }));
    },
    async removeCalendar({ id, name }: { id: string; name: string }) {
      const { refusal } = await removeCalendar.run({ calendarId: id });
      await lookAgain();
      if (refusal) refused(refusal);
      else toast(t('promises.deleted', { name }));
    },
  };
}
