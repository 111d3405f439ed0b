import { slaMetrics } from '@hlm-desk/shared/sla/policy';
import { ticketPriorities } from '@hlm-desk/shared/ticket-priority';
import { PriorityMark } from '../agents/PriorityMark.tsx';
import { t as a } from '../agents/text.ts';
import { writeDuration } from './duration-text.ts';
import type { Policy } from './promises-query.ts';
import { t } from './text.ts';

/** What a policy promises, the most urgent first; nothing where it promises nothing. */
export function TargetTable({ targets }: Pick<Policy, 'targets'>) {
  const rows = ticketPriorities
    .toReversed()
    .filter((priority) => targets.some((target) => target.priority === priority));
  if (rows.length === 0)
    return <p className="text-13 text-ink-3">{t('promises.preview.nothing')}</p>;
  return (
    <table className="w-full text-start text-13">
      <thead className="text-12 text-ink-3">
        <tr>
          <th scope="col" className="py-1 pe-3 text-start font-semibold">
            {t('promises.priority')}
          </th>
          {slaMetrics.map((metric) => (
            <th key={metric} scope="col" className="py-1 pe-3 text-start font-semibold">
              {a(`agents.sla.${metric}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((priority) => (
          <tr key={priority} className="border-t border-line">
            <th
              scope="row"
              className="py-1.5 pe-3 text-start align-top font-normal whitespace-nowrap"
            >
              <PriorityMark priority={priority} />
            </th>
            {slaMetrics.map((metric) => {
              const target = targets.find(
                (one) => one.priority === priority && one.metric === metric,
              );
              return (
                <td key={metric} className="py-1.5 pe-3 align-top tabular-nums">
                  {target ? <Time {...target} /> : '–'}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Time({ seconds, clock }: Policy['targets'][number]) {
  return (
    <>
      <span className="font-semibold">{writeDuration(seconds, clock === 'AROUND_THE_CLOCK')}</span>{' '}
      <span className="text-12 text-ink-3 max-sm:block">{t(`promises.clock.${clock}`)}</span>
    </>
  );
}
