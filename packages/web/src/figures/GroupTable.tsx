import { ticketPriorities } from '@hlm-desk/shared/ticket-priority';
import { Download } from 'lucide-react';
import { channelName } from '../agents/ChannelMark.tsx';
import { priorityName } from '../agents/PriorityMark.tsx';
import { channelKinds } from '../board/board-filter.ts';
import { apiUrl } from '../platform/api-url.ts';
import { wholeNumber } from '../text/quantities.ts';
import { buttonClass } from '../ui/button-class.ts';
import { Card } from '../ui/Card.tsx';
import { median } from './chart-data.ts';
import { DataTable } from './DataTable.tsx';
import type { Figures } from './figures-query.ts';
import { percent, scoreText, timeText } from './quantities.ts';
import { breakdowns, type ReportFilter } from './report-filter.ts';
import { Switch } from './Switch.tsx';
import { t } from './text.ts';

type Group = Figures['groups'][number];

function nameOf({ key, name }: Group): string {
  if (key === null) return t('figures.by.none');
  const channel = channelKinds.find((word) => word === key);
  const priority = ticketPriorities.find((word) => word === key);
  if (channel) return channelName(channel);
  return priority ? priorityName(priority) : (name ?? key);
}

function cellsOf(group: Group, business: boolean): string[] {
  const { opened, resolved, firstResponse, resolution, sla, satisfaction } = group.figures;
  const met = sla.reduce((sum, one) => sum + one.met, 0);
  const all = met + sla.reduce((sum, one) => sum + one.breached, 0);
  return [
    nameOf(group),
    wholeNumber(opened),
    wholeNumber(resolved),
    timeText(median(firstResponse, business)),
    timeText(median(resolution, business)),
    all === 0 ? t('figures.none') : percent(met / all),
    scoreText(satisfaction.average),
    scoreText(satisfaction.agentAverage),
  ];
}

interface Props {
  groups: readonly Group[];
  filter: ReportFilter;
  csv: string;
  onChoose: (by: ReportFilter['by']) => void;
}

/** Teams, people and so on beside each other. */
export function GroupTable({ groups, filter, csv, onChoose }: Props) {
  return (
    <Card aria-label={t('figures.by')} className="flex min-w-0 flex-col gap-3 p-4">
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="me-2 text-14 font-bold">{t('figures.by')}</h2>
        <div className="max-w-full overflow-x-auto">
          <Switch
            label={t('figures.by')}
            options={breakdowns.map((by) => ({ id: by, name: t(`figures.by.${by}`) }))}
            value={filter.by}
            onChoose={onChoose}
          />
        </div>
        <a
          href={apiUrl(csv)}
          download
          aria-label={t('figures.by.csv')}
          className={buttonClass({ size: 'sm', variant: 'quiet', className: 'ms-auto' })}
        >
          <Download size={14} aria-hidden />
          {t('figures.chart.csv')}
        </a>
      </div>
      {groups.length === 0 ? (
        <p className="text-13 text-ink-2">{t('figures.by.nothing')}</p>
      ) : (
        <DataTable
          caption={t(`figures.by.${filter.by}`)}
          columns={[
            t('figures.by.name'),
            t('figures.tile.opened'),
            t('figures.tile.resolved'),
            t('figures.tile.first-response'),
            t('figures.tile.resolution'),
            t('figures.tile.sla'),
            t('figures.score'),
            t('figures.score.agent'),
          ]}
          rows={groups.map((group) => cellsOf(group, filter.business))}
        />
      )}
    </Card>
  );
}
