import { graphql } from '../graphql/gql.ts';
import type { FiguresQuery } from '../graphql/graphql.ts';

export const FiguresAsked = graphql(`
  query Figures($input: FiguresInput!, $by: FiguresBy!) {
    figures(input: $input) {
      asOf
      total {
        opened
        reopened
        resolved
        firstResponse {
          count
          medianSeconds
          p90Seconds
          medianBusinessSeconds
          p90BusinessSeconds
        }
        waiting {
          count
          medianSeconds
          p90Seconds
          medianBusinessSeconds
          p90BusinessSeconds
        }
        resolution {
          count
          medianSeconds
          p90Seconds
          medianBusinessSeconds
          p90BusinessSeconds
        }
        sla {
          metric
          met
          breached
        }
        reopenRate
        satisfaction {
          asked
          answers
          average
          distribution
          satisfiedShare
          agentAverage
        }
        shownWait {
          measured
          held
          share
        }
      }
      before {
        opened
        reopened
        resolved
        firstResponse {
          count
          medianSeconds
          p90Seconds
          medianBusinessSeconds
          p90BusinessSeconds
        }
        waiting {
          count
          medianSeconds
          p90Seconds
          medianBusinessSeconds
          p90BusinessSeconds
        }
        resolution {
          count
          medianSeconds
          p90Seconds
          medianBusinessSeconds
          p90BusinessSeconds
        }
        sla {
          metric
          met
          breached
        }
        reopenRate
        satisfaction {
          asked
          answers
          average
          distribution
          satisfiedShare
          agentAverage
        }
        shownWait {
          measured
          held
          share
        }
      }
      backlog {
        fromSeconds
        toSeconds
        count
      }
      days: breakdown(by: DAY) {
        key
        figures {
          opened
          reopened
          resolved
          firstResponse {
            count
            medianSeconds
            p90Seconds
            medianBusinessSeconds
            p90BusinessSeconds
          }
          waiting {
            count
            medianSeconds
            p90Seconds
            medianBusinessSeconds
            p90BusinessSeconds
          }
          resolution {
            count
            medianSeconds
            p90Seconds
            medianBusinessSeconds
            p90BusinessSeconds
          }
        }
      }
      groups: breakdown(by: $by) {
        key
        name
        figures {
          opened
          resolved
          firstResponse {
            count
            medianSeconds
            p90Seconds
            medianBusinessSeconds
            p90BusinessSeconds
          }
          resolution {
            count
            medianSeconds
            p90Seconds
            medianBusinessSeconds
            p90BusinessSeconds
          }
          sla {
            met
            breached
          }
          satisfaction {
            average
            agentAverage
          }
        }
      }
    }
  }
`);

export type Figures = FiguresQuery['figures'];
