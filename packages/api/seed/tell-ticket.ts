import * as acts from './acts.ts';
import { type Cast, newId, personOf } from './cast.ts';
import type { DemoTicket, Step } from './demo-ticket.ts';
import * as endings from './endings.ts';
import { keepPromises, promise } from './keep-promises.ts';
import { openedAt, stepAt } from './moments.ts';
import { type Deed, record, type Stage, say } from './stage.ts';
import { categories } from './teams.ts';
import { askLater, waitForCustomer } from './wait-for-customer.ts';

/** What all tickets of one filling share. */
export interface Setting {
  cast: Cast;
  /** Ticket numbers by the keys of the demo. */
  numbers: ReadonlyMap<string, number>;
  now: Date;
}

/** Tells a ticket's story up to now and gives the rows that it left behind. */
export function tellTicket(demo: DemoTicket, setting: Setting): Stage {
  const at = openedAt(demo.opened, setting.now);
  const stage = newStage(demo, setting, at);
  const deed = { at, by: demo.openedBy ?? demo.customer };
  const messageId = say(stage, deed, { text: demo.body, files: demo.files ?? [] });
  const { queueId, priority } = stage.ticket;
  record(stage, deed, { kind: 'ticket.opened', queueId, priority, messageId });

  promise(stage, demo, deed);

  for (const step of demo.steps ?? []) {
    if ('closesBySilence' in step) endings.closeBySilence(stage);
    else perform(stage, step, { at: stepAt(demo.opened, step.at, setting.now), by: step.by });
  }
  waitForCustomer(stage, setting.now);
  askLater(stage, setting.now);
  keepPromises(stage, demo, setting.now);
  return stage;
}

type DoneBySomebody = Exclude<Step, { closesBySilence: true }>;

function perform(stage: Stage, step: DoneBySomebody, deed: Deed) {
  if ('claims' in step) acts.claim(stage, deed);
  else if ('assigns' in step) acts.assign(stage, deed, step);
  else if ('movesTo' in step) acts.move(stage, deed, step);
  else if ('setsPriority' in step) acts.prioritise(stage, deed, step);
  else if ('replies' in step) acts.reply(stage, deed, step);
  else if ('notes' in step) acts.note(stage, deed, step);
  else if ('escalates' in step) acts.escalate(stage, deed, step);
  else if ('asksEscalation' in step) acts.askEscalation(stage, deed, step);
  else if ('resolves' in step) endings.resolve(stage, deed, step);
  else if ('confirms' in step) endings.confirm(stage, deed);
  else if ('disputes' in step) endings.dispute(stage, deed, step);
  else if ('reopens' in step) endings.reopen(stage, deed, step);
  else endings.rate(stage, deed, step);
}

function newStage(demo: DemoTicket, setting: Setting, at: Date): Stage {
  return {
    cast: setting.cast,
    numbers: setting.numbers,
    ticket: newTicket(demo, setting, at),
    queue: categories[demo.category].queue,
    assignee: null,
    channel: demo.channel,
    entries: [],
    messages: [],
    attachments: [],
    ratings: [],
    timers: [],
    silence: null,
    survey: null,
    watchers: new Set(),
  };
}

function newTicket(demo: DemoTicket, { cast, numbers }: Setting, at: Date): Stage['ticket'] {
  const category = categories[demo.category];
  return {
    id: newId('tkt'),
    number: numbers.get(demo.key) ?? 0,
    version: 1,
    subject: demo.subject,
    status: 'NEW',
    priority: demo.priority ?? category.priority,
    categoryId: cast.categories[demo.category],
    queueId: cast.queues[category.queue],
    teamId: cast.teams[category.queue],
    channel: demo.channel,
    customerId: cast.people[demo.customer],
    organisationId: cast.organisations[personOf(demo.customer).organisation],
    assigneeId: null,
    lineSince: at,
    openedAt: at,
    updatedAt: at,
    ...unmarked,
  };
}

const unmarked = {
  claimedAt: null,
  acknowledgedAt: null,
  firstRepliedAt: null,
  triagedAt: null,
  resolvedAt: null,
  closedAt: null,
  escalationRequestedAt: null,
  escalationReason: null,
  reopenCount: 0,
  handOffCount: 0,
  eventCount: 0,
  slaPolicyVersionId: null,
  calendarVersionId: null,
};
