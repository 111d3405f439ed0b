import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Star } from 'lucide-react';
import { graphql } from '../graphql/gql.ts';
import { cx } from '../ui/cx.ts';
import { Fact, Panel } from './Panel.tsx';
import { t } from './text.ts';

const SatisfactionDocument = graphql(`
  fragment SatisfactionPanel on Ticket {
    id
    satisfaction {
      score
      agentScore
      comment
      agent {
        id
        name
      }
    }
  }
`);

const stars = [1, 2, 3, 4, 5];

/** How the customer rated the outcome and who resolved it; nothing before they did. */
export function SatisfactionPanel({
  ticket,
}: {
  ticket: FragmentType<typeof SatisfactionDocument>;
}) {
  const { data } = useSuspenseFragment({ fragment: SatisfactionDocument, from: ticket });
  if (!data.satisfaction) return null;
  const { score, agentScore, agent, comment } = data.satisfaction;
  return (
    <Panel title={t('workspace.satisfaction')}>
      <dl>
        <Fact name={t('workspace.satisfaction.outcome')}>
          <Stars score={score} />
        </Fact>
        {agentScore !== null && (
          <Fact name={agent?.name ?? t('workspace.satisfaction.agent')}>
            <Stars score={agentScore} />
          </Fact>
        )}
      </dl>
      {comment && (
        <p dir="auto" className="mt-1 text-13 text-ink-2">
          {comment}
        </p>
      )}
    </Panel>
  );
}

function Stars({ score }: { score: number }) {
  return (
    <>
      {stars.map((star) => (
        <Star
          key={star}
          size={16}
          aria-hidden
          className={cx(star <= score ? 'fill-current text-warn' : 'text-control')}
        />
      ))}
      <span className="ms-1">{t('workspace.satisfaction.score', { score })}</span>
    </>
  );
}
