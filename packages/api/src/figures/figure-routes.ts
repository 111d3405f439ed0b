import { ticketPriorities } from '@hlm-desk/shared/ticket-priority';
import { type Request, type Response, Router } from 'express';
import { answerRefusal } from '../platform/answer-refusal.ts';
import { channelKinds } from '../platform/channel.ts';
import type { ContextOf } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { askFigures } from './ask-figures.ts';
import { breakdownRow } from './breakdown-rows.ts';
import { type Breakdown, breakdowns } from './breakdowns.ts';
import type { FiguresInput } from './figures.input.ts';
import { dayOf } from './period.ts';
import { readBreakdown } from './read-breakdown.ts';
import { readTicketRows, ticketColumns } from './read-ticket-rows.ts';
import { readTotal } from './read-total.ts';
import { sendCsv } from './send-csv.ts';

/** The figures as tables to take along, as long as they are; who may ask is the same. */
export function figureRoutes(contextOf: ContextOf): Router {
  return Router()
    .get('/figures/breakdown.csv', async (request, response) => {
      const { context, asked, query } = await ask(request, response);
      const by = oneOf(query, 'by', breakdowns);
      const groups = await readBreakdown(context.db, asked, by);
      const whole = { key: null, name: null, figures: await readTotal(context.db, asked) };
      await sendCsv(response, {
        name: nameOf(`figures-by-${by.toLowerCase()}`, asked.input),
        columns: Object.keys(breakdownRow(whole)),
        rows: groups.map(breakdownRow),
      });
    })
    .get('/figures/tickets.csv', async (request, response) => {
      const { context, asked } = await ask(request, response);
      await sendCsv(response, {
        name: nameOf('tickets', asked.input),
        columns: ticketColumns,
        rows: readTicketRows(context.db, asked),
      });
    })
    .use(answerRefusal);

  async function ask(request: Request, response: Response) {
    const context = await contextOf(request, response);
    const query = new URL(request.url, 'http://desk').searchParams;
    return { context, query, asked: await askFigures(context, inputOf(query)) };
  }
}

/** With the first and the last day. */
const nameOf = (what: string, { from, to, zone }: FiguresInput) =>
  [what, dayOf(+from, zone), dayOf(+to - 1, zone)].join('-');

const inputOf = (query: URLSearchParams): FiguresInput => ({
  from: moment(query, 'from'),
  to: moment(query, 'to'),
  zone: query.get('zone') ?? '',
  teamIds: ids(query, 'teamIds'),
  agentIds: ids(query, 'agentIds'),
  categoryIds: ids(query, 'categoryIds'),
  channels: query.getAll('channels').map((word) => wordOf(word, 'channels', channelKinds)),
  priorities: query
    .getAll('priorities')
    .map((word) => wordOf(word, 'priorities', ticketPriorities)),
});

function ids(query: URLSearchParams, field: string): string[] {
  const given = query.getAll(field);
  if (given.every((id) => /^[\w-]{1,80}$/.test(id))) return given;
  throw new Refusal('INVALID', 'This is not an id of the desk.', { field });
}

function moment(query: URLSearchParams, field: string): Date {
  const given = new Date(query.get(field) ?? Number.NaN);
  if (!Number.isNaN(given.getTime())) return given;
  throw new Refusal('INVALID', 'Give the moment as in 2026-11-22T00:00:00Z.', { field });
}

const oneOf = (query: URLSearchParams, field: string, words: readonly Breakdown[]) =>
  wordOf(query.get(field) ?? '', field, words);

function wordOf<Word extends string>(given: string, field: string, words: readonly Word[]): Word {
  const word = words.find((one) => one === given);
  if (word !== undefined) return word;
  throw new Refusal('INVALID', `Choose one of ${words.join(', ')}.`, { field });
}
