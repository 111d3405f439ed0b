import { graphql } from '../graphql/gql.ts';
import type {
  AssignTicketInput,
  ChangeTicketPriorityInput,
  ChangeTicketStatusInput,
  ClaimTicketInput,
  ClaimTicketMutation,
  EscalateTicketInput,
  MoveTicketInput,
} from '../graphql/graphql.ts';
import type { Refusal } from '../platform/refusal.ts';
import { useVerb } from '../platform/use-verb.ts';

/** The rest of what a change by an agent may alter, so that every place which shows the ticket follows. */
graphql(`
  fragment ChangedTicket on Ticket {
    id
    updatedAt
    acknowledgedAt
    resolvedAt
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

/** What the screens of agents must know of a ticket to place it and to change it again. */
export type HandledTicket = ClaimTicketMutation['claimTicket'];

export interface Outcome {
  /** The ticket as it is now; null where the desk refused. */
  ticket: HandledTicket | null;
  refusal: Refusal | null;
}

const outcome = (refusal: Refusal | null, ticket: HandledTicket | null | undefined): Outcome => ({
  ticket: ticket ?? null,
  refusal,
});

/** What an agent does to a ticket. Nothing is thrown: a refusal comes back with its reason. */
export function useTicketVerbs() {
  const claim = useVerb(ClaimTicket);
  const assign = useVerb(AssignTicket);
  const status = useVerb(ChangeTicketStatus);
  const priority = useVerb(ChangeTicketPriority);
  const queue = useVerb(MoveTicket);
  const escalation = useVerb(EscalateTicket);
  return {
    async claim(input: ClaimTicketInput) {
      const { data, refusal } = await claim.run(input);
      return outcome(refusal, data?.claimTicket);
    },
    async assign(input: AssignTicketInput) {
      const { data, refusal } = await assign.run(input);
      return outcome(refusal, data?.assignTicket);
    },
    async changeStatus(input: ChangeTicketStatusInput) {
      const { data, refusal } = await status.run(input);
      return outcome(refusal, data?.changeTicketStatus);
    },
    async changePriority(input: ChangeTicketPriorityInput) {
      const { data, refusal } = await priority.run(input);
      return outcome(refusal, data?.changeTicketPriority);
    },
    async moveToQueue(input: MoveTicketInput) {
      const { data, refusal } = await queue.run(input);
      return outcome(refusal, data?.moveTicket);
    },
    async escalate(input: EscalateTicketInput) {
      const { data, refusal } = await escalation.run(input);
      return outcome(refusal, data?.escalateTicket);
    },
  };
}

export type TicketVerbs = ReturnType<typeof useTicketVerbs>;
