import './what-follows.ts';
import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import { Pool } from 'pg';
import { clearIncomingFiles, deleteUnsentFiles } from './conversations/delete-unsent-files.ts';
import { rollUp } from './figures/roll-up.ts';
import { forgetExpired } from './forget-expired.ts';
import { mail } from './notifications/follow-ledger.ts';
import { mailTask } from './notifications/mail-task.ts';
import { openPost, type Post } from './notifications/post.ts';
import { courierOf } from './notifications/push-courier.ts';
import { noticeMail, noticeMailTask, push, pushTask } from './notifications/reach-tasks.ts';
import { tellPeople } from './notifications/tell-people.ts';
import { releaseAbandonedJobs } from './platform/abandoned-jobs.ts';
import type { Desk } from './platform/context.ts';
import { lookAgain } from './platform/look-again.ts';
import { reportFailures } from './platform/report-failures.ts';
import { answerSilence } from './satisfaction/answer-silence.ts';
import { sendSurveys } from './satisfaction/send-surveys.ts';
import { reapplyJob, reapplyTask } from './sla/reapply-tickets.ts';
import { tellDueSteps } from './sla/tell-due-steps.ts';

export interface Worker {
  /** Takes no more jobs, and lets those that run end within a few seconds. */
  stop: () => Promise<void>;
}

interface WorkerOptions {
  desk: Desk;
  databaseUrl: string;
  /** Tells the operator of jobs and rounds that failed; they are tried again. */
  report?: (line: string) => void;
}

const tasks = (desk: Desk, post: Post): TaskList => ({
  [mail]: mailTask(desk, post),
  [noticeMail]: noticeMailTask(desk, post),
  [push]: pushTask(desk, () => courierOf(desk)),
  clear_incoming_files: () => clearIncomingFiles(desk),
  delete_unsent_files: () => deleteUnsentFiles(desk),
  forget_expired: () => forgetExpired(desk),
  [reapplyJob]: reapplyTask(desk),
});

/** A database that is away is not asked without pause. */
const betweenCrewsMs = 500;

/** A step is told within a second of its moment. */
const lookForStepsMs = 100;
const lookForSilenceMs = 5000;
const lookForNewsMs = 250;
/** Until then figures are worked out for whoever asks. */
const rollUpMs = 1000;

/** Minute, hour, day, month, weekday, in UTC. */
const timetable = `
*/15 * * * * delete_unsent_files
23 * * * * forget_expired
41 3 * * * clear_incoming_files
`;

/** Only what went wrong, in a line: payloads and stacks stay out of the log. */
const logger = (report: (line: string) => void) =>
  new Logger(() => (level, message) => {
    if (level === 'error') report(message.split('\n', 1)[0] ?? message);
  });

/** Does the jobs of the desk, while the database comes and goes. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { desk, databaseUrl, report = console.error } = options;
  if (!desk.env.smtpUrl && !desk.env.demo) report('SMTP_URL is not set: nobody gets mail.');
  const post = openPost(desk);
  const pgPool = new Pool({ connectionString: databaseUrl, max: 6 });
  // An idle connection that is cut is replaced when it is needed; unheard, this ends the process.
  pgPool.on('error', () => {});
  const events: WorkerEvents = new EventEmitter();
  const crew = new Crew(events, () =>
    run({
      pgPool,
      concurrency: 4,
      pollInterval: 1000,
      noHandleSignals: true,
      taskList: tasks(desk, post),
      crontab: timetable,
      logger: logger(report),
      events,
    }),
  );
  await crew.begin();
  const failed = reportFailures(desk, report);
  const stopLooking = [
    lookAgain(desk, lookForStepsMs, tellDueSteps, failed),
    lookAgain(desk, lookForSilenceMs, answerSilence, failed),
    lookAgain(desk, lookForNewsMs, tellPeople, failed),
    lookAgain(desk, lookForSilenceMs, sendSurveys, failed),
    lookAgain(desk, rollUpMs, rollUp, failed),
  ];
  const release = setInterval(() => {
    releaseAbandonedJobs(desk.db, crew.workerIds).catch((error: unknown) =>
      failed('releaseAbandonedJobs', error),
    );
  }, 10_000);
  return {
    async stop() {
      clearInterval(release);
      const ended = Promise.all([
        crew.stop().then(() => pgPool.end()),
        ...stopLooking.map((stop) => stop()),
      ]);
      await Promise.race([ended, pause(8000, undefined, { ref: false })]);
      post.close();
    },
  };
}

/**
 * The library's workers of this process. One that could not write down how its job ended leaves, and
 * those whose first statement was cut off fail at every job from then on, for the library keeps what
 * that gave. Whoever has trouble with the database is replaced as soon as that is possible.
 */
class Crew {
  readonly workerIds = new Set<string>();
  #runner?: Runner;
  #replacing?: Promise<void>;
  /** Also new ones may have it before all are replaced. */
  #inTrouble = false;
  #stopped = false;

  constructor(
    events: WorkerEvents,
    private readonly hire: () => Promise<Runner>,
  ) {
    events.on('worker:create', ({ worker }) => this.workerIds.add(worker.workerId));
    events.on('worker:fatalError', () => this.#trouble());
    events.on('worker:getJob:error', () => this.#trouble());
  }

  async begin() {
    const runner = await this.hire();
    this.#runner = runner;
    const ended = () => {
      if (this.#runner === runner) this.#trouble();
    };
    // What ends it is reported by the library's logger.
    runner.promise.then(ended, ended);
  }

  async stop() {
    this.#stopped = true;
    await this.#replacing;
    await this.#end();
  }

  async #end() {
    const runner = this.#runner;
    this.#runner = undefined;
    // It may have ended by itself.
    await runner?.stop().catch(() => {});
  }

  #trouble() {
    this.#inTrouble = true;
    this.#replacing ??= this.#replace();
  }

  async #replace() {
    while (this.#inTrouble && !this.#stopped) {
      await this.#end();
      // What they still hold is abandoned now.
      this.workerIds.clear();
      await pause(betweenCrewsMs);
      this.#inTrouble = false;
      await this.begin().catch(() => {
        this.#inTrouble = true;
      });
    }
    // In the same breath as the last look: trouble from now on begins anew.
    this.#replacing = undefined;
  }
}
