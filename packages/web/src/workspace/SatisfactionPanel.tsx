import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { Star } from 'lucide-react';
import { graphql } from '../graphql/gql.ts';
import { cx } from '../ui/cx.ts';
import { Panel } from './Panel.tsx';
import { t } from './text.ts';

const SatisfactionDocument = graphql(`
  fragment SatisfactionPanel on Ticket {
    id
    satisfaction {
      score
      comment
    }
  }
`);

const stars = [1, 2, 3, 4, 5];

/** How the customer rated the help; nothing before they did. */
export function SatisfactionPanel({
  ticket,
}: {
  ticket: FragmentType<typeof SatisfactionDocument>;
}) {
  const { data } = useSuspenseFragment({ fragment: SatisfactionDocument, from: ticket });
  if (!data.satisfaction) return null;
  const { score, comment } = data.satisfaction;
  return (
    <Panel title={t('workspace.satisfaction')}>
      <p className="flex items-center gap-1 text-13 font-semibold">
        {stars.map((star) => (
          <Star
            key={star}
            size={16}
            aria-hidden
            className={cx(star <= score ? 'fill-current text-warn' : 'text-control')}
          />
        ))}
        <span className="ms-1">{t('workspace.satisfaction.score', { score })}</span>
      </p>
      {comment && (
        <p dir="auto" className="mt-1 text-13 text-ink-2">
          {comment}
        </p>
      )}
    </Panel>
  );
}
