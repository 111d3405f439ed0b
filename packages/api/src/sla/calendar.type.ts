import type { Weekday, Window } from '@hlm-desk/shared/sla/calendar';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../platform/moment.ts';
import { NodeType } from '../platform/node.type.ts';
import { WeekdayEnum } from './promise-enums.ts';

@ObjectType('CalendarWindow', {
  simpleResolvers: true,
  description: 'Open from one wall time to another of the same day.',
})
class CalendarWindowType implements Window {
  @Field(() => String, { description: 'From then, HH:MM.' })
  from!: string;

  @Field(() => String, { description: 'Until then, HH:MM; 24:00 ends with the day.' })
  to!: string;
}

@ObjectType('CalendarWeekday', {
  simpleResolvers: true,
  description: 'When a desk is open on a day of every week.',
})
export class CalendarWeekdayType {
  @Field(() => WeekdayEnum, { description: 'The day.' })
  day!: Weekday;

  @Field(() => [CalendarWindowType], { description: 'When; empty where it is closed.' })
  windows!: readonly CalendarWindowType[];
}

const date = {
  description: 'A date, 2026-12-24, or one of every year, 12-24.',
};

@ObjectType('CalendarHoliday', { simpleResolvers: true, description: 'A day closed as a whole.' })
export class CalendarHolidayType {
  @Field(() => String, date)
  date!: string;

  @Field(() => String, { description: 'What it is called, also where a timer explains itself.' })
  name!: string;
}

@ObjectType('CalendarDay', { simpleResolvers: true, description: 'Windows of a date.' })
export class CalendarDayType {
  @Field(() => String, date)
  date!: string;

  @Field(() => [CalendarWindowType], { description: 'Its windows, in wall time.' })
  windows!: readonly CalendarWindowType[];
}

@ObjectType('Calendar', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'When the desk is open, in the wall time of a zone, as its newest version says. For those who work at the desk.',
})
export class CalendarType extends NodeType {
  @Field(() => String, { description: 'What people call it.' })
  name!: string;

  @Field(() => Int, { description: 'From 1; each change makes another.' })
  version!: number;

  @Field(() => DateTime, { description: 'When this version was saved.' })
  savedAt!: string;

  @Field(() => String, { description: 'The zone of its wall time, by its IANA name.' })
  zone!: string;
}
