import { LevelMark } from '../agents/LevelMark.tsx';
import { wholeNumber } from '../text/quantities.ts';
import type { ReceivingTeam } from './HandOffForm.tsx';
import { t } from './text.ts';

interface Props {
  team: ReceivingTeam;
  /** Tickets that wait in the team's queues. */
  waiting: number;
}

/** Who gets the ticket, and how much they have already. */
export function TeamLoad({ team, waiting }: Props) {
  const { members, workload } = team;
  const available = members.filter((member) => member.available !== false).length;
  const figures = [
    { name: t('workspace.handoff.waiting'), value: wholeNumber(waiting) },
    { name: t('workspace.handoff.ongoing'), value: wholeNumber(workload.ongoing) },
    { name: t('workspace.handoff.pending'), value: wholeNumber(workload.pending) },
    {
      name: t('workspace.handoff.available'),
      value: t('workspace.handoff.people', { count: available, all: members.length }),
    },
  ];
  return (
    <section className="flex flex-col gap-3 rounded-card border border-line bg-surface-2 p-3.5">
      <p className="flex flex-wrap items-center gap-2 text-13 text-ink-2">
        {t('workspace.handoff.to')} <b className="text-14 text-ink">{team.name}</b>
        <LevelMark level={team.level} />
      </p>
      <dl
        aria-label={t('workspace.handoff.load')}
        className="grid grid-cols-2 gap-2 sm:grid-cols-4"
      >
        {figures.map(({ name, value }) => (
          <div key={name} className="flex flex-col-reverse justify-end">
            <dt className="text-12 text-ink-3">{name}</dt>
            <dd className="text-18 font-bold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
