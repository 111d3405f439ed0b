import { useApolloClient, useSubscription } from '@apollo/client/react';
import { graphql } from '../graphql/gql.ts';
import type { PromisesQuery as PromisesData } from '../graphql/graphql.ts';
import { useViewer } from '../identity/viewer.ts';
import { SignInNeeded } from '../platform/sign-in-needed.ts';
import { usePageQuery } from '../platform/use-page-query.ts';

const PromisesQuery = graphql(`
  query Promises {
    slaPolicies {
      id
      name
      place
      version
      savedAt
      calendar {
        id
        name
        zone
      }
      categories {
        id
        name
      }
      queues {
        id
        name
      }
      organisations {
        id
        name
      }
      customers {
        id
        name
      }
      channels
      targets {
        priority
        metric
        seconds
        clock
      }
      pausesOnHold
      steps {
        percent
        afterSeconds
        metrics
        tell
        act
      }
      openTicketCount
      olderTicketCount
      reapplication {
        id
        total
        done
        breached
        finishedAt
      }
    }
    calendars {
      id
      name
      version
      zone
      weekly {
        day
        windows {
          from
          to
        }
      }
      holidays {
        date
        name
      }
      exceptions {
        date
        windows {
          from
          to
        }
      }
      breaks {
        date
        windows {
          from
          to
        }
      }
      policies {
        id
        name
      }
    }
  }
`);

const PromisesLive = graphql(`
  subscription PromisesLive {
    slaPolicies {
      id
      name
      version
      openTicketCount
      olderTicketCount
      reapplication {
        id
        total
        done
        breached
        finishedAt
      }
    }
  }
`);

export type Policy = PromisesData['slaPolicies'][number];
export type Calendar = PromisesData['calendars'][number];

/** What is promised, and whether the viewer decides it. */
export function usePromises() {
  const { viewer } = useViewer();
  if (viewer === null) throw new SignInNeeded();
  const { data } = usePageQuery(PromisesQuery, {});
  return { ...data, mayEdit: viewer.role === 'LEAD' || viewer.role === 'ADMIN' };
}

const shapeOf = (policies: readonly Pick<Policy, 'id' | 'name' | 'version'>[]) =>
  policies.map(({ id, name, version }) => `${id} ${version} ${name}`).join();

/** Counts and progress come by themselves; what else changed is asked for. */
export function usePromisesLive(policies: readonly Policy[]) {
  const client = useApolloClient();
  const shape = shapeOf(policies);
  useSubscription(PromisesLive, {
    ignoreResults: true,
    onData: ({ data }) => {
      const told = data.data?.slaPolicies;
      if (told && shapeOf(told) !== shape) void client.refetchQueries({ include: ['Promises'] });
    },
  });
}
