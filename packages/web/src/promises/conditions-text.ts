import { channelName } from '../agents/ChannelMark.tsx';
import { inList } from './in-list.ts';
import type { Policy } from './promises-query.ts';
import { t } from './text.ts';

const parts = ['categories', 'queues', 'organisations', 'customers'] as const;

export const isForAll = (policy: Policy) =>
  policy.channels.length === 0 && parts.every((part) => policy[part].length === 0);

/** "Tickets about Billing or Refunds, in Support": for which a policy is. */
export function conditionsText(policy: Policy): string {
  if (isForAll(policy)) return t('promises.for-all');
  const conditions = parts.flatMap((part) => {
    const names = policy[part].map(({ name }) => name);
    return names.length === 0
      ? []
      : [t(`promises.when.${part}`, { names: inList(names, 'disjunction') })];
  });
  if (policy.channels.length > 0) {
    const names = inList(policy.channels.map(channelName), 'disjunction');
    conditions.push(t('promises.when.channels', { names }));
  }
  return t('promises.when', { conditions: inList(conditions, 'unit') });
}
