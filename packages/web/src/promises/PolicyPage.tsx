import { Suspense } from 'react';
import { useParams } from 'wouter';
import { graphql } from '../graphql/gql.ts';
import { NotHere } from '../platform/not-here.ts';
import { usePageQuery } from '../platform/use-page-query.ts';
import { PolicyEditor } from './PolicyEditor.tsx';
import { PromisesFrame } from './PromisesFrame.tsx';
import { PromisesSkeleton } from './PromisesSkeleton.tsx';
import { usePromises } from './promises-query.ts';
import { t } from './text.ts';

const PolicyChoicesQuery = graphql(`
  query PolicyChoices {
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
  }
`);

/** The editor of a policy, of a new one where none is named. */
export function PolicyPage() {
  return (
    <Suspense fallback={<PromisesSkeleton />}>
      <EditedPolicy />
    </Suspense>
  );
}

function EditedPolicy() {
  const { id } = useParams<{ id: string }>();
  const { slaPolicies, calendars, mayEdit } = usePromises();
  const { data } = usePageQuery(PolicyChoicesQuery, {});
  const policy = slaPolicies.find((one) => one.id === id) ?? null;
  if (!mayEdit || (policy === null && id !== 'new')) throw new NotHere();
  return (
    <PromisesFrame below title={policy?.name ?? t('promises.policy.new')}>
      <PolicyEditor
        key={`${policy?.id} ${policy?.version} ${policy?.name}`}
        policy={policy}
        calendars={calendars}
        choices={data}
      />
    </PromisesFrame>
  );
}
