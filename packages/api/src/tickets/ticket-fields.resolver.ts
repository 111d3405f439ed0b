import type { DeskEvent } from '@hlm-desk/shared/events';
import type { TicketStatus } from '@hlm-desk/shared/ticket-status';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PersonType } from '../identity/person.type.ts';
import type { Context } from '../platform/context.ts';
import { TicketStatusEnum } from '../platform/enums.ts';
import { DateTime } from '../platform/moment.ts';
import { PageArgs } from '../platform/page-arguments.ts';
import { answeredByStatement, inTree } from '../platform/tree-field.ts';
import type { Viewer } from '../platform/viewer.ts';
import { EventConnection, EventType } from './event.type.ts';
import { type EventNames, eventText } from './event-text.ts';
import { reopenableUntil } from './reopen.ts';
import { SuggestionType } from './suggestion.type.ts';
import { suggestionFor, type Told } from './suggestion-for.ts';
import type { Deciding } from './ticket.policy.ts';
import { EscalationRequestType, TicketConnection, TicketType } from './ticket.type.ts';
import { actionsOf, statusesOf, type TicketAction } from './ticket-action.ts';
import { TicketActionEnum } from './ticket-enums.ts';

interface TicketRow {
  $deciding: Deciding;
  $asGuest: boolean;
  $escalation: EscalationRequestType | null;
  $closedAt: string | null;
  $told: Told | null;
}

/** For whom the row was read: the holder of a tracking token need not be the request's viewer. */
const readerOf = ({ $asGuest }: TicketRow, { viewer }: Context): Viewer =>
  $asGuest ? { ...viewer, role: 'GUEST' } : viewer;

@Resolver(() => TicketType)
export class TicketFieldsResolver {
  @FieldResolver(() => EscalationRequestType, {
    nullable: true,
    description: "The customer's open request to escalate; null when there is none.",
  })
  escalationRequest(@Root() { $escalation }: TicketRow) {
    return $escalation;
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'Where it is closed: until when words of its customer open it again. After that they open a new ticket, which follows it. Null in other states.',
  })
  reopenableUntil(@Root() { $closedAt }: TicketRow, @Ctx() { env }: Context) {
    return $closedAt && reopenableUntil(new Date($closedAt), env).toISOString();
  }

  @FieldResolver(() => SuggestionType, {
    nullable: true,
    description:
      'What the desk would set a NEW ticket to, by its words. Null where no rule says anything, and for those who do not work at the desk.',
  })
  suggestion(@Root() { $told }: TicketRow) {
    return $told && suggestionFor($told);
  }

  @FieldResolver(() => [TicketStatusEnum], {
    description: 'States that this viewer may move it to now.',
  })
  allowedStatuses(@Root() row: TicketRow, @Ctx() context: Context): readonly TicketStatus[] {
    return statusesOf(readerOf(row, context), row.$deciding);
  }

  @FieldResolver(() => [TicketActionEnum], { description: 'What this viewer may do to it now.' })
  viewerActions(@Root() row: TicketRow, @Ctx() context: Context): TicketAction[] {
    return actionsOf(readerOf(row, context), row.$deciding);
  }

  @FieldResolver(() => EventConnection, {
    description:
      'What happened to it, oldest first. Internal events only for those who work at the desk.',
  })
  @inTree
  history(@Args(() => PageArgs) _page: PageArgs) {
    return answeredByStatement();
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Cursor of the newest event that the viewer may see: pass it as lastSeenCursor.',
  })
  @inTree
  lastCursor() {
    return answeredByStatement();
  }
}

@Resolver(() => PersonType)
export class CustomerTicketsResolver {
  @FieldResolver(() => TicketConnection, {
    description:
      'Their tickets that the viewer may see, newest first. For those who work at the desk also those opened by guests with the same address.',
  })
  @inTree
  tickets(@Args(() => PageArgs) _page: PageArgs) {
    return answeredByStatement();
  }
}

@Resolver(() => EventType)
export class EventTextResolver {
  @FieldResolver(() => String, { description: 'What happened, as one plain English sentence.' })
  text(@Root() { $event, $names }: { $event: DeskEvent; $names: EventNames }) {
    return eventText($event, $names);
  }
}
