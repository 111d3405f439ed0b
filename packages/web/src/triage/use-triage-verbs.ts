import { type Outcome, useTicketVerbs } from '../agents/use-ticket-verbs.ts';
import { graphql } from '../graphql/gql.ts';
import type { ChangeTicketCategoryInput, MarkTicketTriagedInput } from '../graphql/graphql.ts';
import { useVerb } from '../platform/use-verb.ts';

const ChangeTicketCategory = graphql(`
  mutation ChangeTicketCategory($input: ChangeTicketCategoryInput!) {
    changeTicketCategory(input: $input) {
      id
      number
      version
      status
      priority
      lineSince
      category {
        id
        name
      }
      slaTimers {
        id
        metric
        state
        dueAt
        warnsAt
        breachedAt
      }
      ...ChangedTicket
    }
  }
`);

const MarkTicketTriaged = graphql(`
  mutation MarkTicketTriaged($input: MarkTicketTriagedInput!) {
    markTicketTriaged(input: $input) {
      id
      number
      version
      status
      priority
      lineSince
      ...ChangedTicket
    }
  }
`);

/** What an agent does to a ticket, with what only triage does. */
export function useTriageVerbs() {
  const category = useVerb(ChangeTicketCategory);
  const triage = useVerb(MarkTicketTriaged);
  return {
    ...useTicketVerbs(),
    async changeCategory(input: ChangeTicketCategoryInput): Promise<Outcome> {
      const { data, refusal } = await category.run(input);
      return { refusal, ticket: data?.changeTicketCategory ?? null };
    },
    async markTriaged(input: MarkTicketTriagedInput): Promise<Outcome> {
      const { data, refusal } = await triage.run(input);
      return { refusal, ticket: data?.markTicketTriaged ?? null };
    },
  };
}
