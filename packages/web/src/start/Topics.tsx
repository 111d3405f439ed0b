import { useSuspenseQuery } from '@apollo/client/react';
import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import { t } from './text.ts';

const TopicsQuery = graphql(`
  query Topics {
    categories {
      id
      name
      description
    }
  }
`);

/** The categories, each a step into the form for it. */
export function Topics() {
  const { categories } = useSuspenseQuery(TopicsQuery).data;
  return (
    <section aria-labelledby="topics">
      <h2 id="topics" className="mb-3 text-16 font-bold">
        {t('start.topics')}
      </h2>
      <ul className="grid gap-2.5 sm:grid-cols-2">
        {categories.map(({ id, name, description }) => (
          <li key={id}>
            <Link
              to={`/new?category=${id}`}
              className="flex min-h-16 items-center justify-between gap-3 rounded-card border border-line bg-surface px-4 py-3 text-ink no-underline transition-colors hover:bg-surface-2"
            >
              <span>
                <span className="block text-14 font-semibold">{name}</span>
                <span className="block text-13 text-ink-3">{description}</span>
              </span>
              <ChevronRight size={18} aria-hidden className="shrink-0 text-ink-3 flip-rtl" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
