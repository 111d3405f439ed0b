import { useSuspenseQuery } from '@apollo/client/react';
import { graphql } from '../graphql/gql.ts';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Select } from '../ui/Select.tsx';
import { t } from './text.ts';
import type { NewTicketState } from './use-new-ticket.ts';

const CategoriesQuery = graphql(`
  query NewTicketCategories {
    categories {
      id
      name
      description
      priority
      customerMayChangePriority
    }
  }
`);

const priorities = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;

/** The category comes first; where it allows, the customer also says how pressing it is. */
export function CategoryChoice({ form }: Pick<NewTicketState, 'form'>) {
  const { categories } = useSuspenseQuery(CategoriesQuery).data;
  const { id, value, error } = form.field('categoryId');
  const chosen = categories.find((category) => category.id === value);

  function choose(categoryId: string) {
    const category = categories.find((one) => one.id === categoryId);
    form.setAll({ categoryId, priority: category?.priority ?? 'NORMAL' });
  }

  return (
    <>
      <RadioGroup
        id={id}
        legend={t('intake.category')}
        choices={categories.map(({ id, name, description }) => ({
          value: id,
          label: name,
          description,
        }))}
        value={value || null}
        error={error}
        onChange={choose}
        className="sm:grid-cols-2"
      />
      {chosen?.customerMayChangePriority && (
        <Select
          {...form.field('priority')}
          label={t('intake.priority')}
          onChange={(event) => form.set('priority', event.target.value)}
        >
          {priorities.map((priority) => (
            <option key={priority} value={priority}>
              {t(`intake.priority.${priority}`)}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}
