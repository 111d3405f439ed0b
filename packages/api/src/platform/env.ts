import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { OperatorError } from './operator-error.ts';

/** The folder of the checkout; relative paths in variables start here. */
export const checkout = fileURLToPath(new URL('../../../..', import.meta.url));

const isAddress = (protocols: string[]) => (value: string) =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol);

/** An address of scheme, host and port alone, as browsers send it in Origin. */
const isOrigin = (value: string) =>
  isAddress(['http:', 'https:'])(value) && new URL(value).origin === value;

const withoutSlash = (address: string) => address.replace(/\/+$/, '');

const listed = (list: string) =>
  list
    .split(',')
    .map((item) => withoutSlash(item.trim()))
    .filter(Boolean);

const address = (protocols: string[], message: string) =>
  v.optional(v.pipe(v.string(), v.check(isAddress(protocols), message)));

const portMessage = 'must be a whole number from 1 to 65535, for example PORT=4001';

const patienceMessage =
  'must be hours in ascending order, the reminders and then the end, for example 24,72,168';

/** How long the desk waits for a customer of whom nothing is heard. */
export interface Patience {
  /** Reminders, so many hours after it began to wait. */
  remindAfterHours: readonly number[];
  /** When it goes on without them. */
  endAfterHours: number;
}

/** `24,72,168`: hours of the reminders, in order, and of the end. */
const patience = (hours: string) =>
  v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,4}(?:,\d{1,4}){0,5}$/, patienceMessage),
      v.transform((list) => list.split(',').map(Number)),
      v.check(
        (list) => list.every((hour, index) => hour > (list[index - 1] ?? 0)),
        patienceMessage,
      ),
      v.transform(
        (list): Patience => ({
          remindAfterHours: list.slice(0, -1),
          endAfterHours: list.at(-1) ?? 0,
        }),
      ),
    ),
    hours,
  );

/** A whole number of hours or days, from 1. */
const span = (unit: 'hours' | 'days', length: string) => {
  const message = `must be a whole number of ${unit} from 1 to 9999, for example ${length}`;
  return v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,4}$/, message), v.transform(Number), v.minValue(1, message)),
    length,
  );
};

const variables = v.object({
  DATABASE_URL: address(
    ['postgres:', 'postgresql:'],
    'must look like postgres://name:password@host:5432/desk; without it the desk brings its own',
  ),
  PORT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,5}$/, portMessage),
      v.transform(Number),
      v.minValue(1, portMessage),
      v.maxValue(65_535, portMessage),
    ),
    '4000',
  ),
  DATA_DIR: v.optional(v.string(), 'data'),
  PUBLIC_URL: v.optional(
    v.pipe(
      v.string(),
      v.transform(withoutSlash),
      v.check(isOrigin, 'must be an address without a path, for example https://desk.example.com'),
    ),
  ),
  DEMO: v.optional(v.picklist(['on', 'off'], 'must be on or off'), 'on'),
  WEB_ORIGINS: v.optional(
    v.pipe(
      v.string(),
      v.transform(listed),
      v.everyItem(
        isOrigin,
        'must be a comma-separated list of addresses without a path, for example https://help.example.com',
      ),
    ),
    '',
  ),
  SMTP_URL: address(
    ['smtp:', 'smtps:'],
    'must look like smtp://name:password@host:587; without it mail stays on the desk',
  ),
  PENDING_HOURS: patience('24,72,168'),
  RESOLVED_HOURS: patience('24,96'),
  REOPEN_DAYS: span('days', '7'),
  SURVEY_HOURS: span('hours', '24'),
  SURVEY_DAYS: span('days', '7'),
  MAIL_FROM: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^[^<>\r\n]+@[^<>\s]+$|^[^<>\r\n]*<[^<>\s]+@[^<>\s]+>$/,
        'must be a mail address, for example MAIL_FROM="Help desk <help@example.com>"',
      ),
    ),
  ),
});

export interface Env {
  /** Absent: the desk starts the PostgreSQL that it brings. */
  databaseUrl: string | undefined;
  port: number;
  /** Absolute path of everything that the desk keeps on disk. */
  dataDir: string;
  /** Where people reach the desk, without a slash at the end. */
  publicUrl: string;
  demo: boolean;
  /** Origins of a web part that is served elsewhere. */
  webOrigins: string[];
  /** Absent: mail lands in the mailbox of the demo. */
  smtpUrl: string | undefined;
  patience: Record<'PENDING' | 'RESOLVED', Patience>;
  /** For so long after closing words of the customer reopen a ticket; later they open a new one. */
  reopenDays: number;
  /** So long after a resolution its customer is asked how it was. */
  surveyHours: number;
  /** For so long that can be answered, and the answer be changed. */
  surveyDays: number;
  mailFrom: string;
}

/** Reads and checks every variable of the desk; a bad one is an OperatorError that names it. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.entries(source).filter(([, value]) => value !== undefined && value !== '');
  const parsed = v.safeParse(variables, Object.fromEntries(given));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new OperatorError(`${v.getDotPath(issue)} ${issue.message}.`);
  }
  const { output } = parsed;
  if (output.SMTP_URL && !output.MAIL_FROM) {
    throw new OperatorError(
      'MAIL_FROM is missing: with SMTP_URL set, say which address the mail of the desk comes from, for example MAIL_FROM="Help desk <help@example.com>".',
    );
  }
  return {
    databaseUrl: output.DATABASE_URL,
    port: output.PORT,
    dataDir: resolve(checkout, output.DATA_DIR),
    publicUrl: output.PUBLIC_URL ?? `http://localhost:${output.PORT}`,
    demo: output.DEMO === 'on',
    webOrigins: output.WEB_ORIGINS,
    smtpUrl: output.SMTP_URL,
    patience: { PENDING: output.PENDING_HOURS, RESOLVED: output.RESOLVED_HOURS },
    reopenDays: output.REOPEN_DAYS,
    surveyHours: output.SURVEY_HOURS,
    surveyDays: output.SURVEY_DAYS,
    mailFrom: output.MAIL_FROM ?? 'HLM Desk <desk@localhost>',
  };
}
