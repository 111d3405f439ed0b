import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import { Check } from 'lucide-react';
import { cx } from '../ui/cx.ts';
import { type Step, stateOf, steps } from './steps.ts';
import { t } from './text.ts';

interface Props {
  status: TicketStatus;
  /** When each step was, or is expected; what is left out says only whether it is done. */
  times: Partial<Record<Step, string>>;
}

/** The five steps of every ticket, beside each other where there is room, else below each other. */
export function Steps({ status, times }: Props) {
  return (
    <ol aria-label={t('ticket.steps')} className="flex flex-col sm:grid sm:grid-cols-5">
      {steps.map((step, place) => {
        const state = stateOf(step, status);
        const last = place === steps.length - 1;
        return (
          <li
            key={step}
            aria-current={state === 'now' ? 'step' : undefined}
            className="relative flex min-h-7 gap-3 sm:flex-col sm:gap-2"
          >
            <Track done={state === 'done'} last={last} />
            <Mark state={state} />
            <StepText step={step} state={state} time={times[step]} />
          </li>
        );
      })}
    </ol>
  );
}

type State = ReturnType<typeof stateOf>;

/** The line to the next step. */
function Track({ done, last }: { done: boolean; last: boolean }) {
  return (
    <span
      aria-hidden
      className={cx(
        'absolute start-2 top-4 h-full w-1 sm:start-4 sm:top-2 sm:h-1',
        done ? 'bg-ok-solid' : 'bg-surface-3',
        'forced-colors:bg-[GrayText]',
        last ? 'max-sm:hidden sm:w-[calc(100%-1rem)] sm:rounded-e-full' : 'sm:w-full',
      )}
    />
  );
}

function Mark({ state }: { state: State }) {
  return (
    <span
      aria-hidden
      className={cx(
        'relative z-1 flex size-5 shrink-0 items-center justify-center rounded-full',
        state === 'done' && 'bg-ok-solid text-surface',
        state === 'now' && 'border-[3px] border-brand bg-surface ring-4 ring-brand-soft',
        state === 'next' && 'border-[3px] border-surface-3 bg-surface',
      )}
    >
      {state === 'done' && <Check size={13} strokeWidth={3.5} />}
      {/* A border, which is drawn also where the device sets the colours. */}
      {state === 'now' && <span data-now className="rounded-full border-4 border-brand" />}
    </span>
  );
}

interface TextProps {
  step: Step;
  state: State;
  time: string | undefined;
}

function StepText({ step, state, time }: TextProps) {
  return (
    <p className="pb-3 sm:pe-2 sm:pb-0">
      <span
        className={cx(
          'me-2 text-13 font-semibold sm:block',
          state === 'now' ? 'text-ink' : 'text-ink-2',
        )}
      >
        {t(`ticket.step.${step}`)}
      </span>
      <span className="text-12 text-ink-3 tabular-nums">
        {time ?? (state === 'done' ? t('ticket.step.done') : '')}
        {time === undefined && state !== 'done' && (
          <span className="sr-only">{t(`ticket.step.${state}`)}</span>
        )}
      </span>
    </p>
  );
}
