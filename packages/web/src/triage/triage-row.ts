import { graphql } from '../graphql/gql.ts';

export const TriageRowFragment = graphql(`
  fragment TriageRow on Ticket {
    id
    number
    version
    subject
    status
    priority
    firstWords
    lineSince
    openedAt
    resolvedAt
    viewerActions
    suggestion {
      priority
      words
    }
    customer {
      id
      name
    }
    organisation {
      id
      name
    }
    category {
      id
      name
    }
    assignee {
      id
      name
    }
    team {
      id
      name
      level
    }
    slaTimers {
      id
      metric
      state
      dueAt
      warnsAt
      breachedAt
    }
  }
`);

export const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ');
