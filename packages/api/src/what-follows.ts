/**
 * What follows whatever is recorded. Whoever records anything imports it first: the doors, and the
 * worker, which acts by itself before any door is open.
 */
import { actOnSteps } from './conversations/act-on-steps.ts';
import { followLedger } from './notifications/follow-ledger.ts';
import { accompany } from './platform/change.ts';
import { keepSilence } from './satisfaction/keep-silence.ts';
import { keepSurvey } from './satisfaction/keep-survey.ts';
import { keepTimers } from './sla/keep-timers.ts';

followLedger();
// First what steps of promises do, so that the others see that, too.
accompany(actOnSteps);
accompany(keepTimers);
accompany(keepSilence);
accompany(keepSurvey);
