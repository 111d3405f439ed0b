import { useDeskNow } from '../platform/desk-time.ts';
import { chipTones } from '../ui/Chip.tsx';
import { cx } from '../ui/cx.ts';
import { AgeChip, type Aged, ageText } from './AgeChip.tsx';
import { Picture } from './Pictures.tsx';
import { type SlaLook, slaLook } from './sla-look.ts';
import { type Promised, type SlaStanding, slaStanding } from './sla-timer.ts';
import { t } from './text.ts';

/** What is promised of a ticket; where nothing is, how old it is. */
export function SlaChip(ticket: Promised & Aged) {
  const standing = slaStanding(ticket);
  return standing ? <Counted standing={standing} ticket={ticket} /> : <AgeChip {...ticket} />;
}

function Counted({ standing, ticket }: { standing: SlaStanding; ticket: Aged }) {
  const inFull = (now: Date) =>
    t('agents.sla.and-age', { sla: slaLook(standing, now).label, age: ageText(ticket, now) });
  const now = useDeskNow(inFull);
  return <SlaMark look={slaLook(standing, now)} label={inFull(now)} />;
}

/** The chip alone. */
export function SlaMark({ look, label }: { look: SlaLook; label: string }) {
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      data-sla={look.picture}
      className={slaClass(look)}
    >
      <SlaFace look={look} />
    </span>
  );
}

/** What stands on the chip, where something else is the chip. */
export const SlaFace = ({ look }: { look: SlaLook }) => (
  <>
    <Picture name={look.picture} size={13} />
    {look.words}
  </>
);

export const slaClass = ({ tone }: Pick<SlaLook, 'tone'>) =>
  cx(
    'inline-flex h-5.5 shrink-0 items-center gap-1 rounded-chip px-1.5 text-12 font-semibold whitespace-nowrap tabular-nums',
    chipTones[tone],
  );
