import { weekdays } from '@hlm-desk/shared/sla/calendar';
import { leads, signedIn, staff } from '../actor.ts';
import { an, type Cells, type Place, the } from '../place.ts';
import type { Scene } from '../scene.ts';
import { draftOf } from './query.rights.ts';

const fieldsFor =
  (who: typeof staff) =>
  (values: Record<string, unknown>): Record<string, Cells> =>
    Object.fromEntries(Object.entries(values).map(([field, value]) => [field, [[who, value]]]));

const toStaff = fieldsFor(staff);
const toLeads = fieldsFor(leads);

const refused = (actor: (typeof staff)[number]) =>
  signedIn.includes(actor) ? 'FORBIDDEN' : 'UNAUTHENTICATED';

/** What is promised, and when the desk is open: staff reads it, leads think of other ones. */
export function promisesRights({ cast, now }: Scene): Place[] {
  const { policy, queues } = cast;
  const { id, name, savedAt, calendarId, reapplicationId } = policy;
  const policyFields = toStaff({
    id,
    name,
    place: 1,
    version: 1,
    savedAt,
    calendar: { id: calendarId },
    categories: [],
    queues: [the(queues.second)],
    organisations: [],
    customers: [],
    channels: [],
    targets: [an('SlaTarget')],
    pausesOnHold: false,
    steps: [an('SlaStep')],
    openTicketCount: 0,
    olderTicketCount: 0,
    reapplication: { id: reapplicationId },
  });
  const calendarFields = toStaff({
    id: calendarId,
    name,
    version: 1,
    savedAt,
    zone: 'UTC',
    weekly: weekdays.map(() => an('CalendarWeekday')),
    holidays: [an('CalendarHoliday')],
    exceptions: [an('CalendarDay')],
    breaks: [an('CalendarDay')],
    policies: [{ id }],
  });
  const runFields = toStaff({
    id: reapplicationId,
    startedAt: now,
    startedBy: null,
    total: 3,
    done: 3,
    breached: 1,
    finishedAt: now,
  });
  const place = (type: string, path: string, fields: Place['fields']): Place => ({
    type,
    path,
    reach: staff,
    fields,
  });
  const draft = (type: string, path: string, fields: Place['fields']): Place => ({
    type,
    path,
    reach: leads,
    refused,
    fields,
  });
  const wrong = draftOf(
    cast,
    'hours: { zone: "Mars", weekly: [], holidays: [], exceptions: [], breaks: [] }',
  );
  return [
    place('SlaPolicy', 'slaPolicies { * }', policyFields),
    place('SlaPolicy', `node(id: "${id}") { ... on SlaPolicy { * } }`, policyFields),
    place('SlaPolicy', 'calendars { policies { * } }', policyFields),
    place('Calendar', 'calendars { * }', calendarFields),
    place('Calendar', 'slaPolicies { calendar { * } }', calendarFields),
    place('SlaReapplication', 'slaPolicies { reapplication { * } }', runFields),
    place(
      'SlaTarget',
      'slaPolicies { targets { * } }',
      toStaff({ priority: 'URGENT', metric: 'RESOLUTION', seconds: 60, clock: 'AROUND_THE_CLOCK' }),
    ),
    place(
      'SlaStep',
      'slaPolicies { steps { * } }',
      toStaff({
        percent: 50,
        afterSeconds: null,
        metrics: ['RESOLUTION'],
        tell: ['LEAD'],
        act: ['ESCALATE'],
      }),
    ),
    place(
      'CalendarWeekday',
      'calendars { weekly { * } }',
      toStaff({ day: 'MONDAY', windows: [an('CalendarWindow')] }),
    ),
    place(
      'CalendarWindow',
      'calendars { weekly { windows { * } } }',
      toStaff({ from: '00:00', to: '24:00' }),
    ),
    place(
      'CalendarHoliday',
      'calendars { holidays { * } }',
      toStaff({ date: '12-25', name: 'Christmas Day' }),
    ),
    place(
      'CalendarDay',
      'calendars { exceptions { * } }',
      toStaff({ date: '12-24', windows: [an('CalendarWindow')] }),
    ),
    draft(
      'SlaPolicyPreview',
      `${draftOf(cast)} { * }`,
      toLeads({
        zone: 'UTC',
        openedAt: new Date('2026-11-20T12:00:00Z'),
        faults: [],
        promises: [an('SlaDraftPromise')],
      }),
    ),
    draft(
      'SlaFault',
      `${wrong} { faults { * } }`,
      toLeads({
        field: 'hours.zone',
        reason: 'UNKNOWN_ZONE',
        message: 'This time zone is not known. Choose one of the list, such as Europe/London.',
      }),
    ),
    draft(
      'SlaDraftPromise',
      `${draftOf(cast)} { promises { * } }`,
      toLeads({
        metric: 'RESOLUTION',
        targetSeconds: 60,
        clock: 'BUSINESS',
        dueAt: new Date('2026-11-20T12:01:00Z'),
        stretches: [an('SlaStretch')],
      }),
    ),
    draft(
      'ReapplyPreview',
      `previewReapply(policyId: "${id}") { * }`,
      toLeads({ ticketCount: 0, breachCount: 0, breachingNumbers: [] }),
    ),
  ];
}
