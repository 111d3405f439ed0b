import { BusinessTime } from '@hlm-desk/shared/sla/business-time';
import type { Calendar } from '@hlm-desk/shared/sla/calendar';
import { calendarFaults } from '@hlm-desk/shared/sla/calendar-fault';
import { policyFaults } from '@hlm-desk/shared/sla/policy-fault';
import { stretchesOf } from '@hlm-desk/shared/sla/stretches';
import { always } from '@hlm-desk/shared/sla/timers';
import { wallInstant } from '@hlm-desk/shared/sla/wall-time';
import type { Context } from '../platform/context.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { allowPromises } from './allow-promises.ts';
import { calendarOf } from './calendar-of.ts';
import { faultText } from './fault-text.ts';
import { findCalendars } from './promises.store.ts';
import type { SlaPolicyPreviewType } from './promises-preview.type.ts';
import { shownStretches } from './shown-stretches.ts';
import type { PreviewSlaPolicyInput } from './sla-policy.input.ts';

/** What would be promised of a ticket under a policy that is not saved; or what is wrong with it. */
export async function previewSlaPolicy(
  context: Context,
  input: PreviewSlaPolicyInput,
): Promise<SlaPolicyPreviewType> {
  allowPromises(context);
  const now = context.now().getTime();
  const calendar = await calendarFor(context, input);
  const faults = [
    ...calendarFaults(calendar, now).map((fault) => ({ ...fault, at: `hours.${fault.at}` })),
    ...policyFaults({ targets: input.targets, steps: [] }),
  ].map((fault) => ({ field: fault.at, reason: fault.kind, message: faultText(fault) }));
  const openedAt = faults.length > 0 ? now : openingOf(input, calendar.zone, now);
  const time = new BusinessTime(calendar);
  const targets = faults.length > 0 ? [] : input.targets;
  return {
    zone: calendar.zone,
    openedAt: new Date(openedAt),
    faults,
    promises: targets
      .filter(({ priority }) => priority === input.priority)
      .map(({ metric, seconds, clock }) => {
        const own = clock === 'BUSINESS' ? time : always;
        const dueAt = own.due(openedAt, seconds * 1000);
        const run = { startedAt: openedAt, pauses: [] };
        return {
          metric,
          targetSeconds: seconds,
          clock,
          dueAt: dueAt === null ? null : new Date(dueAt),
          stretches: dueAt === null ? [] : shownStretches(stretchesOf(own, run, dueAt), true),
        };
      }),
  };
}

async function calendarFor({ db }: Context, input: PreviewSlaPolicyInput): Promise<Calendar> {
  const { calendarId, hours } = input;
  if (hours != null && calendarId == null) return calendarOf(hours, 'hours.');
  if (calendarId == null || hours != null) {
    const text = 'Say in whose hours: either name a calendar, or write one.';
    throw new Refusal('INVALID', text, { field: 'calendarId' });
  }
  const calendars = await findCalendars(db);
  return found(
    calendars.find(({ id }) => id === calendarId),
    'calendar',
  ).definition;
}

function openingOf({ openedAt }: PreviewSlaPolicyInput, zone: string, now: number): number {
  if (openedAt == null) return now;
  const instant = wallInstant(zone, openedAt);
  if (instant !== null) return instant;
  const text = 'Write when the ticket is opened as 2026-11-27T17:50, in the time of the calendar.';
  throw new Refusal('INVALID', text, { field: 'openedAt' });
}
