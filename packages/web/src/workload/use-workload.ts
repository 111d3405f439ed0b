import { useSubscription } from '@apollo/client/react';
import { graphql } from '../graphql/gql.ts';
import type { WorkloadPageQuery } from '../graphql/graphql.ts';
import { usePageQuery } from '../platform/use-page-query.ts';

const WorkNow = graphql(`
  query WorkloadPage {
    workload {
      team {
        id
        name
        level
      }
      waiting
      ongoing
      pending
      completedLastDay
      dueSoon
      overdue
      line {
        pending
        completedLastDay
        dueSoon
        overdue
      }
      people {
        person {
          id
          name
          available
        }
        takesTickets
        ongoing
        pending
        completedLastDay
        dueSoon
        overdue
      }
    }
  }
`);

const WorkloadLive = graphql(`
  subscription WorkloadLive {
    workload {
      team {
        id
        name
        level
      }
      waiting
      ongoing
      pending
      completedLastDay
      dueSoon
      overdue
      line {
        pending
        completedLastDay
        dueSoon
        overdue
      }
      people {
        person {
          id
          name
          available
        }
        takesTickets
        ongoing
        pending
        completedLastDay
        dueSoon
        overdue
      }
    }
  }
`);

export type TeamWork = WorkloadPageQuery['workload'][number];
export type PersonWork = TeamWork['people'][number];

/** Who has how much, as it is now. */
export function useWorkload(): readonly TeamWork[] {
  const { data, client } = usePageQuery(WorkNow, {});
  useSubscription(WorkloadLive, {
    ignoreResults: true,
    onData({ data: { data: told } }) {
      if (!told) return;
      const now = { __typename: 'Query' as const, workload: told.workload };
      client.writeQuery({ query: WorkNow, data: now });
    },
  });
  return data.workload;
}

/** Whoever has most; what the bars are measured by. */
export const mostOf = (teams: readonly TeamWork[]) =>
  Math.max(1, ...teams.flatMap(({ people }) => people.map(({ ongoing }) => ongoing)));
