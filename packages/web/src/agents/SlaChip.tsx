import type { ComponentProps } from 'react';
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

interface ButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  ticket: Promised;
  /** Where the chip says also how old the ticket is. */
  aged?: Aged;
}

/** The chip as a button that opens why it says so; also where nothing runs any more. */
export function SlaButton({ ticket, aged, ...button }: ButtonProps) {
  const standing = slaStanding(ticket);
  return standing ? (
    <CountedButton {...button} {...(aged && { aged })} standing={standing} />
  ) : (
    <ChipButton {...button} look={resting} label={t('agents.sla.promises')}>
      <Picture name="age" size={13} />
      {t('agents.sla.promises')}
    </ChipButton>
  );
}

interface CountedProps extends Omit<ButtonProps, 'ticket'> {
  standing: SlaStanding;
}

function CountedButton({ standing, aged, ...button }: CountedProps) {
  const inFull = (now: Date) => {
    const sla = slaLook(standing, now).label;
    return aged ? t('agents.sla.and-age', { sla, age: ageText(aged, now) }) : sla;
  };
  const now = useDeskNow(inFull);
  const look = slaLook(standing, now);
  return (
    <ChipButton {...button} look={look} label={inFull(now)}>
      <SlaFace look={look} />
    </ChipButton>
  );
}

interface ChipProps extends ComponentProps<'button'> {
  look: Pick<SlaLook, 'tone'> & Partial<SlaLook>;
  label: string;
}

const ChipButton = ({ look, label, className, ...button }: ChipProps) => (
  <button
    type="button"
    {...button}
    aria-label={t('agents.sla.why', { what: label })}
    title={label}
    data-sla={look.picture}
    className={cx(slaClass(look), 'hover:underline', className)}
  />
);

const resting: Pick<SlaLook, 'tone'> = { tone: 'plain' };

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
