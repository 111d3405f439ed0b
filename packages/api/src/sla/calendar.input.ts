import type { Weekday } from '@hlm-desk/shared/sla/calendar';
import { Field, ID, InputType, Int } from 'type-graphql';
import { WeekdayEnum } from './promise-enums.ts';

@InputType({ description: 'Open from one wall time to another of the same day.' })
class CalendarWindowInput {
  @Field(() => String, { description: 'From then, HH:MM.' })
  from!: string;

  @Field(() => String, {
    description: 'Until then, HH:MM; 24:00 ends with the day. Over midnight these are two windows.',
  })
  to!: string;
}

@InputType({ description: 'When a desk is open on a day of every week.' })
class CalendarWeekdayInput {
  @Field(() => WeekdayEnum, { description: 'The day; each once.' })
  day!: Weekday;

  @Field(() => [CalendarWindowInput], { description: 'When; none of them may overlap.' })
  windows!: CalendarWindowInput[];
}

const date = { description: 'A date, 2026-12-24, or one of every year, 12-24.' };

@InputType({ description: 'A day closed as a whole.' })
class CalendarHolidayInput {
  @Field(() => String, date)
  date!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;
}

@InputType({ description: 'Windows of a date.' })
class CalendarDayInput {
  @Field(() => String, date)
  date!: string;

  @Field(() => [CalendarWindowInput], { description: 'Its windows, in wall time.' })
  windows!: CalendarWindowInput[];
}

@InputType({ description: 'When a desk is open.' })
export class CalendarHoursInput {
  @Field(() => String, { description: 'The zone of its wall time, by its IANA name.' })
  zone!: string;

  @Field(() => [CalendarWeekdayInput], { description: 'Days that are not named are closed.' })
  weekly!: CalendarWeekdayInput[];

  @Field(() => [CalendarHolidayInput], { description: 'Closed all day.' })
  holidays!: CalendarHolidayInput[];

  @Field(() => [CalendarDayInput], {
    description: 'Dates with windows in place of the weekday’s; without one they are closed.',
  })
  exceptions!: CalendarDayInput[];

  @Field(() => [CalendarDayInput], { description: 'What is cut out of the windows of a date.' })
  breaks!: CalendarDayInput[];
}

@InputType({ description: 'A calendar as it is to be from now on.' })
export class SaveCalendarInput {
  @Field(() => ID, { nullable: true, description: 'Which; null or absent for a new one.' })
  calendarId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that was edited; a newer one refuses with CONFLICT and names it.',
  })
  expectedVersion?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name that was read, since another name makes no version; if it has another by now, CONFLICT names that.',
  })
  expectedName?: string | null;

  @Field(() => String, { description: 'What people call it; no other has the same name.' })
  name!: string;

  @Field(() => CalendarHoursInput, { description: 'When the desk is open.' })
  hours!: CalendarHoursInput;
}

@InputType({ description: 'Which calendar is to be deleted.' })
export class DeleteCalendarInput {
  @Field(() => ID, { description: 'The calendar; no policy may use it.' })
  calendarId!: string;
}
