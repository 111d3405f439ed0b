import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { create as contentDisposition } from 'content-disposition';
import { stringify } from 'csv-stringify';

interface Table {
  name: string;
  /** In this order; where there is no row they stand alone. */
  columns: readonly (string | { key: string; header: string })[];
  rows: AsyncIterable<object> | Iterable<object>;
}

/**
 * Sends a table as it is read, at the pace at which it is taken. What a spreadsheet would take for a
 * formula gets an apostrophe before it; times are RFC 3339 in UTC.
 */
export async function sendCsv(response: ServerResponse, { name, columns, rows }: Table) {
  response.writeHead(200, {
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': contentDisposition(`${name}.csv`),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  });
  const writer = stringify({
    header: true,
    columns: [...columns],
    // Without it Excel takes what is not English for something else.
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    // The library looks for its own kind of line end alone.
    quoted_match: /[\r\n]/,
    cast: { date: (moment) => moment.toISOString() },
  });
  // Whoever goes away in the middle has no need of the rest.
  await pipeline(Readable.from(rows), writer, response).catch((error) => {
    if (!response.destroyed) throw error;
  });
}
