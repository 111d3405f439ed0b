import { type Change, change } from '../platform/change.ts';
import { contextFor, type Desk } from '../platform/context.ts';
import { runText } from '../platform/database.ts';
import { addJob } from '../platform/job.ts';
import { type LedgerPlace, settledAfter } from '../platform/ledger-tail.ts';
import { findHeard, findOthersInboxes } from './heard.store.ts';
import { type Kept, markMailed, type Notice, putIntoInboxes } from './inbox.store.ts';
import { comeToTheFront, rememberFarBehind } from './near-front.ts';
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
  for (const round of rounds(notices)) await putDown(change, round, reached);
  for (const personId of await findOthersInboxes(tx, ids)) change.wake(`inbox:${personId}`);
}

const keyOf = ({ personId, ticketId }: Pick<Notice, 'personId' | 'ticketId'>) =>
  `${personId} ${ticketId}`;

/** In each at most one of the same person and ticket, in the order in which they happened. */
function rounds(notices: readonly Notice[]): Notice[][] {
  const seen = new Map<string, number>();
  const rounds: Notice[][] = [];
  for (const notice of notices) {
    const nth = seen.get(keyOf(notice)) ?? 0;
    seen.set(keyOf(notice), nth + 1);
    rounds[nth] = [...(rounds[nth] ?? []), notice];
  }
  return rounds;
}

/** After the commit whoever watches an inbox sees it, and it leaves the desk where they want that. */
async function putDown(
  change: Change,
  notices: readonly Notice[],
  reached: ReadonlyMap<string, Reach>,
) {
  const kinds = new Map(notices.map((notice) => [keyOf(notice), notice.kind]));
  const mailed: Array<Kept & Pick<Notice, 'kind'>> = [];
  for (const kept of await putIntoInboxes(change.tx, notices)) {
    const { id: notificationId, personId, isWeightier } = kept;
    change.wake(`inbox:${personId}`, notificationId);
    const reach = reached.get(personId);
    const kind = kinds.get(keyOf(kept));
    if (!reach || !kind) continue;
    const { isStaff, choices, deviceIds } = reach;
    // A browser shows the newest of a ticket; a mailbox would show all.
    if (isChosen(isStaff, choices, kind, 'PUSH')) {
      for (const deviceId of deviceIds)
        addJob(change, push, { notificationId, deviceId, isWeightier });
    }
    const isMail = isChosen(isStaff, choices, kind, 'EMAIL') && !hasOwnLetter(isStaff, kind);
    if (isMail) mailed.push({ ...kept, kind });
  }
  if (mailed.length === 0) return;
  for (const notificationId of await markMailed(change.tx, mailed))
    addJob(change, noticeMail, { notificationId });
}
