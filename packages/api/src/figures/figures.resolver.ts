import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { DateTime } from '../platform/moment.ts';
import { few } from '../platform/tree-field.ts';
import { askFigures } from './ask-figures.ts';
import type { Breakdown } from './breakdowns.ts';
import type { Asked } from './figure-query.ts';
import { FiguresByEnum, FiguresInput } from './figures.input.ts';
import { BacklogBandType, FigureGroupType, FigureSetType, FiguresType } from './figures.type.ts';
import { readBacklog } from './read-backlog.ts';
import { readBreakdown } from './read-breakdown.ts';
import { readTotal } from './read-total.ts';

@Resolver(() => FiguresType)
export class FiguresResolver {
  @Query(() => FiguresType, {
    description:
      'Figures of a period, right up to this moment. Only for those who work at the desk; agents see those of their teams and their own. INVALID for a period that ends before it begins or is longer than ten years, and for a zone or an id that does not exist; FORBIDDEN for an agent who names somebody else; CONFLICT with reason PREPARING, done and total while the tickets from before the desk had figures are still being counted.',
  })
  figures(
    @Ctx() context: Context,
    @Arg('input', () => FiguresInput, { description: 'Of which period, and of what in it.' })
    input: FiguresInput,
  ) {
    return askFigures(context, input);
  }

  @FieldResolver(() => DateTime, { description: 'The moment for which they hold.' })
  asOf(@Root() { now }: Asked): Date {
    return now;
  }

  @FieldResolver(() => FigureSetType, { description: 'Of the whole period.' })
  total(@Root() asked: Asked, @Ctx() { db }: Context) {
    return readTotal(db, asked);
  }

  @FieldResolver(() => FigureSetType, {
    description: 'Of the time just before the period, as long as it, to compare.',
  })
  before(@Root() asked: Asked, @Ctx() { db }: Context) {
    return readTotal(db, asked, 'BEFORE');
  }

  @FieldResolver(() => [BacklogBandType], {
    description:
      'Tickets that are open now, by age, the youngest first. Of the filters it takes the ticket as it is now; the period does not concern it.',
  })
  @few
  backlog(@Root() asked: Asked, @Ctx() { db }: Context) {
    return readBacklog(db, asked);
  }

  @FieldResolver(() => [FigureGroupType], {
    description:
      'The same for each team, person, category, channel, priority or day of the period; days without anything too, at most of three years. By AGENT an agent gets only the own figures.',
  })
  breakdown(
    @Root() asked: Asked,
    @Ctx() { db }: Context,
    @Arg('by', () => FiguresByEnum, { defaultValue: 'DAY', description: 'By what.' })
    by: Breakdown,
  ) {
    return readBreakdown(db, asked, by);
  }
}
