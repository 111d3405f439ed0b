import { type Change, change } from '../platform/change.ts';
import { contextFor, type Desk } from '../platform/context.ts';
import { run, runText } from '../platform/database.ts';
import { addJob } from '../platform/job.ts';
import { type LedgerPlace, settledAfter } from '../platform/ledger-tail.ts';
import { findHeard, findOthersInboxes } from './heard.store.ts';
import { type Notice, putIntoInbox } from './inbox.store.ts';
import { comeToTheFront, rememberFarBehind } from './near-front.ts';
import type { NotificationChannel } from './notification-kinds.ts';
import { findReach, type Reach } from './reach.store.ts';
import { noticeMail, push } from './reach-tasks.ts';
import { hasOwnLetter, isChosen } from './usual-choices.ts';
import { whoHears } from './who-hears.ts';

/**
 * Tells people what the ledger holds and they have not heard: each entry once, whoever else does the
 * same. It reads the ledger itself, so that nothing that is written waits for it. Gives how many
 * entries that were.
 */
export const tellPeople = async (desk: Desk): Promise<number> =>
  (await isNews(desk)) ? change(contextFor(desk), tellNews) : 0;

/** Looked at without holding anything: most of the time there is nothing. */
async function isNews({ db }: Desk): Promise<boolean> {
  const [place] = await runText<LedgerPlace>(
    db,
    'select written_by, ledger_id as id from told_until',
    [],
  );
  return place !== undefined && (await settledAfter(db, place, 1)).length > 0;
}

async function tellNews(change: Change): Promise<number> {
  const place = await holdPlace(change);
  if (!place) return 0;
  const settled = await settledAfter(change.tx, place);
  const last = settled.at(-1);
  if (!last) return 0;
  await tell(
    change,
    settled.map(({ id }) => id),
  );
  change.last({
    text: 'update told_until set written_by = $1, ledger_id = $2',
    params: [last.writtenBy, last.id],
  });
  return settled.length;
}

/** Null while another process is at it. */
async function holdPlace({ tx }: Change): Promise<LedgerPlace | undefined> {
  const held = 'select written_by, ledger_id as id from told_until for update skip locked';
  const [place] = await runText<LedgerPlace>(tx, held, []);
  return place;
}

async function tell(change: Change, ids: readonly number[]) {
  const { tx, context } = change;
  const heard = await findHeard(tx, ids);
  const notices: Notice[] = heard.flatMap((entry) =>
    whoHears(entry).map((hearing) => ({ ...entry, ...hearing })),
  );
  await rememberFarBehind(change, ids);
  notices.push(...(await comeToTheFront(change, ids)));
  const reached = await findReach(
    tx,
    notices.map(({ personId }) => personId),
    context.now(),
  );
  for (const notice of notices) await putDown(change, notice, reached.get(notice.personId));
  for (const personId of await findOthersInboxes(tx, ids)) change.wake(`inbox:${personId}`);
}

interface Kept {
  id: string;
  isNew: boolean;
}

/** After the commit whoever watches the inbox sees it, and it leaves the desk where they want that. */
async function putDown(change: Change, notice: Notice, reach: Reach | undefined) {
  const [kept] = await run<Kept>(change.tx, putIntoInbox(notice));
  if (!kept) return;
  change.wake(`inbox:${notice.personId}`, kept.id);
  if (!reach) return;
  const { isStaff, choices, deviceIds } = reach;
  const isWanted = (channel: NotificationChannel) =>
    isChosen(isStaff, choices, notice.kind, channel);
  const notificationId = kept.id;
  // A browser shows the newest of a ticket; a mailbox would show all.
  if (isWanted('PUSH')) {
    for (const deviceId of deviceIds) addJob(change, push, { notificationId, deviceId });
  }
  if (kept.isNew && isWanted('EMAIL') && !hasOwnLetter(isStaff, notice.kind)) {
    addJob(change, noticeMail, { notificationId });
  }
}
