import type { TypedDocumentNode } from '@apollo/client';
import { graphql } from '../graphql/gql.ts';
import type { ClaimTicketMutation } from '../graphql/graphql.ts';
import type { Refusal } from '../platform/refusal.ts';
import { useVerb } from '../platform/use-verb.ts';

/** The rest of what a change by an agent may alter, so that every place which shows the ticket follows. */
graphql(`
  fragment ChangedTicket on Ticket {
    id
    updatedAt
    acknowledgedAt
    resolvedAt
    triagedAt
    lastCursor
    allowedStatuses
    viewerActions
    handOffCount
    reopenCount
    unread
    assignee {
      id
      name
    }
    team {
      id
      name
      level
    }
    queue {
      id
      name
    }
  }
`);

const ClaimTicket = graphql(`
  mutation ClaimTicket($input: ClaimTicketInput!) {
    claimTicket(input: $input) {
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

const AssignTicket = graphql(`
  mutation AssignTicket($input: AssignTicketInput!) {
    assignTicket(input: $input) {
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

const ChangeTicketStatus = graphql(`
  mutation ChangeTicketStatus($input: ChangeTicketStatusInput!) {
    changeTicketStatus(input: $input) {
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

const ChangeTicketPriority = graphql(`
  mutation ChangeTicketPriority($input: ChangeTicketPriorityInput!) {
    changeTicketPriority(input: $input) {
      id
      number
      version
      status
      priority
      lineSince
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

const MoveTicket = graphql(`
  mutation MoveTicket($input: MoveTicketInput!) {
    moveTicket(input: $input) {
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

const EscalateTicket = graphql(`
  mutation EscalateTicket($input: EscalateTicketInput!) {
    escalateTicket(input: $input) {
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

/** What the screens of agents must know of a ticket to place it and to change it again. */
export type HandledTicket = ClaimTicketMutation['claimTicket'];

export interface Outcome {
  /** The ticket as it is now; null where the desk refused. */
  ticket: HandledTicket | null;
  refusal: Refusal | null;
}

/** Nothing is thrown: a refusal comes back with its reason. */
function useTicketVerb<Data, Input>(
  document: TypedDocumentNode<Data, { input: Input }>,
  answered: (data: NoInfer<Data>) => HandledTicket,
) {
  const { run } = useVerb(document);
  return async (input: Input): Promise<Outcome> => {
    const { data, refusal } = await run(input);
    return { ticket: data ? answered(data) : null, refusal };
  };
}

/** What an agent does to a ticket. */
export const useTicketVerbs = () => ({
  claim: useTicketVerb(ClaimTicket, (data) => data.claimTicket),
  assign: useTicketVerb(AssignTicket, (data) => data.assignTicket),
  changeStatus: useTicketVerb(ChangeTicketStatus, (data) => data.changeTicketStatus),
  changePriority: useTicketVerb(ChangeTicketPriority, (data) => data.changeTicketPriority),
  changeCategory: useTicketVerb(ChangeTicketCategory, (data) => data.changeTicketCategory),
  markTriaged: useTicketVerb(MarkTicketTriaged, (data) => data.markTicketTriaged),
  moveToQueue: useTicketVerb(MoveTicket, (data) => data.moveTicket),
  escalate: useTicketVerb(EscalateTicket, (data) => data.escalateTicket),
});

export type TicketVerbs = ReturnType<typeof useTicketVerbs>;
