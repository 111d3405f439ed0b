import { weekdays } from '@hlm-desk/shared/sla/calendar';
import { slaActions, slaAudiences, slaClocks } from '@hlm-desk/shared/sla/policy';
import { graphqlEnum } from '../platform/graphql-enum.ts';

export const WeekdayEnum = graphqlEnum('Weekday', 'A day of the week.', weekdays, {
  MONDAY: 'Monday.',
  TUESDAY: 'Tuesday.',
  WEDNESDAY: 'Wednesday.',
  THURSDAY: 'Thursday.',
  FRIDAY: 'Friday.',
  SATURDAY: 'Saturday.',
  SUNDAY: 'Sunday.',
});

export const SlaClockEnum = graphqlEnum('SlaClock', 'Which time counts.', slaClocks, {
  BUSINESS: 'That in which the calendar is open.',
  AROUND_THE_CLOCK: 'All of it.',
});

export const SlaAudienceEnum = graphqlEnum('SlaAudience', 'Who is told.', slaAudiences, {
  ASSIGNEE: 'Whoever has the ticket.',
  LEAD: 'The leads.',
  NEXT_LEVEL: 'The people of the team that it would be handed on to.',
});

export const SlaActionEnum = graphqlEnum(
  'SlaAction',
  'What the desk does by itself with a ticket.',
  slaActions,
  {
    RAISE_PRIORITY: 'The next higher priority.',
    ESCALATE: 'Hands it on to the team of the next level.',
    REASSIGN: 'Gives it to somebody of the same team who has less to do.',
  },
);
