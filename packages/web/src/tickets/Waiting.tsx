import type { TicketStandingFragment as Standing } from '../graphql/graphql.ts';
import { LiveMark } from '../platform/LiveMark.tsx';
import { clock } from '../text/times.ts';
import { rangeFigures, waitRange } from '../text/wait-range.ts';
import { expectedBy } from './expected-by.ts';
import { t } from './text.ts';
import type { Place } from './use-place.ts';

interface Props {
  ticket: Standing;
  place: Place | null;
}

/** How far along the line, how long about, and why it changed. Never a figure that is made up. */
export function Waiting({ ticket, place }: Props) {
  const queue = ticket.queue?.name ?? '';
  return (
    <>
      <div className="flex justify-between gap-x-4 gap-y-1 max-sm:flex-col sm:items-center">
        <h2 className="text-13 font-semibold text-ink-2">{t('ticket.place.heading', { queue })}</h2>
        <LiveMark />
      </div>
      {/* Room for the figures and the text: nothing below may jump when they change. */}
      <div className="mt-1 flex min-h-12 flex-wrap items-baseline gap-x-8 gap-y-1 tabular-nums">
        {place && <Figures place={place} />}
      </div>
      <div className="mt-2 min-h-32 max-w-[72ch] text-14 text-ink-2 sm:min-h-21">
        {place && <Explanation place={place} />}
      </div>
    </>
  );
}

function Figures({ place }: { place: Place }) {
  const { position, estimatedWait } = place;
  const wait = estimatedWait && waitRange(estimatedWait);
  return (
    <>
      <p className="flex items-baseline gap-2">
        <bdi data-position className="text-40 font-bold tracking-tight">
          {t('ticket.place', { place: position })}
        </bdi>
        <span className="text-18 font-semibold text-ink-2">{t('ticket.place.in-line')}</span>
      </p>
      {wait && (
        <p className="flex items-baseline gap-2">
          <bdi dir="ltr" data-wait className="text-40 font-bold tracking-tight">
            {rangeFigures(wait)}
          </bdi>
          <span className="text-18 font-semibold text-ink-2">{t(`ticket.place.${wait.unit}`)}</span>
        </p>
      )}
    </>
  );
}

/** One text without parts: what comes after a part that grew would jump. */
function Explanation({ place }: { place: Place }) {
  const { position, noEstimateReason, change } = place;
  const ahead = position - 1;
  const by = expectedBy(place);
  const sentences = [
    by ? t('ticket.place.by', { time: clock(by) }) : null,
    !by && noEstimateReason ? t(`ticket.place.${noEstimateReason}`) : null,
    // Why it changed takes the place of what was read before: the text keeps its length.
    t(change ? `ticket.change.${change}` : 'ticket.place.leave'),
    ahead === 0 ? t('ticket.place.next') : t('ticket.place.ahead', { ahead }),
  ];
  return <p>{sentences.filter((sentence) => sentence !== null).join(' ')}</p>;
}
