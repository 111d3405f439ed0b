import { actOnSteps } from './conversations/act-on-steps.ts';
import { followLedger } from './notifications/follow-ledger.ts';
import { accompany } from './platform/change.ts';
import { keepSilence } from './satisfaction/keep-silence.ts';
