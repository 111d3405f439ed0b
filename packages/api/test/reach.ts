import { mail } from '../src/notifications/follow-ledger.ts';
import type { Letter } from '../src/notifications/letter.table.ts';
import { mailTask } from '../src/notifications/mail-task.ts';
import { openPost } from '../src/notifications/post.ts';
import { openCourier } from '../src/notifications/push-courier.ts';
import { addPushDevice } from '../src/notifications/push-devices.ts';
import { pushKeys } from '../src/notifications/push-keys.ts';
import { noticeMail, noticeMailTask, push, pushTask } from '../src/notifications/reach-tasks.ts';
import type { Desk } from '../src/platform/context.ts';
import type { desk } from './desk.ts';
import type { TestPerson } from './factories.ts';
import { doJobs } from './jobs.ts';
import { tellAll } from './ledger.ts';
import { aBrowser, aPushService } from './push-service.ts';

/** The ways by which people are reached outside the desk: letters, and browsers that show what comes. */
export async function aReach(at: Awaited<ReturnType<typeof desk>> & Desk) {
  const { db, as } = at;
  const service = await aPushService();
  const keys = await pushKeys(db);
  const courier = async () =>
    openCourier({ keys, contact: 'mailto:desk@example.com', agent: service.agent });
  return {
    service,
    keys,
    /** Tells, does the jobs that are due, and gives the letters that came of them. */
    async tell() {
      await tellAll(at);
      await db`delete from letter`;
      await doJobs(at.databaseUrl, {
        [mail]: mailTask(at, openPost(at)),
        [noticeMail]: noticeMailTask(at, openPost(at)),
        [push]: pushTask(at, courier),
      });
      return db<Letter[]>`select * from letter order by subject`;
    },
    /** As if the time had come for all that waits. */
    hasten: () =>
      db`select graphile_worker.reschedule_jobs(array_agg(id), run_at => now())
         from graphile_worker.jobs`,
    /** Somebody signed in, in a browser that is to show what comes. */
    async inBrowser(person: TestPerson) {
      await at.cookieOf(person);
      const [session] = await db<{ id: string }[]>`
        select id from session where person_id = ${person.id} order by created_at desc limit 1`;
      const browser = aBrowser();
      const context = as({ ...person, sessionId: session?.id ?? '' });
      await addPushDevice(context, browser.device);
      return { ...browser, context, sessionId: session?.id };
    },
  };
}
