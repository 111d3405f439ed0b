import { type Database, runText } from '../platform/database.ts';
import type { Figure } from './figure.table.ts';

/** A figure's columns on their way into SQL. */
const columns = `"ticketNumber" integer, kind figure_kind, nth smallint, at float8, "teamId" text,
  "agentId" text, "categoryId" text, channel channel_kind, priority ticket_priority, seconds integer,
  "businessSeconds" integer, held boolean, score smallint,
  "agentScore" smallint`;

/** Figures that were handed over as a parameter, as rows. */
export const figureRows = (parameter: string) => `(
  select "ticketNumber" as ticket_number, kind, nth, to_timestamp(at / 1000) as at, "teamId" as team_id,
    "agentId" as agent_id, "categoryId" as category_id, channel, priority, seconds,
    "businessSeconds" as business_seconds, held, score, "agentScore" as agent_score
  from jsonb_to_recordset(${parameter}::text::jsonb) as r (${columns}))`;

/** So that rows are found by a hash: what is null has no id that is empty. */
const sameSlice = `s.team_id = r.team_id and coalesce(s.agent_id, '') = coalesce(r.agent_id, '')
  and coalesce(s.category_id, '') = coalesce(r.category_id, '') and s.channel = r.channel
  and s.priority = r.priority`;

const addSlices = `
  insert into figure_slice (team_id, agent_id, category_id, channel, priority)
  select distinct r.team_id, r.agent_id, r.category_id, r.channel, r.priority
  from ${figureRows('$1')} r where not exists (select from figure_slice s where ${sameSlice})
  on conflict do nothing`;

const insertFigures = `
  insert into figure (ticket_number, kind, nth, at, slice_id, seconds, business_seconds, held, score,
    agent_score)
  select r.ticket_number, r.kind, r.nth, r.at, s.id, r.seconds, r.business_seconds, r.held, r.score,
    r.agent_score
  from ${figureRows('$1')} r join figure_slice s on ${sameSlice}`;

/** Replaces all figures of these tickets. */
export async function replaceFigures(
  db: Database,
  ticketNumbers: readonly number[],
  figures: readonly Figure[],
) {
  await runText(db, 'delete from figure where ticket_number = any ($1)', [ticketNumbers]);
  if (figures.length === 0) return;
  const rows = [JSON.stringify(figures)];
  await runText(db, addSlices, rows);
  await runText(db, insertFigures, rows);
}
