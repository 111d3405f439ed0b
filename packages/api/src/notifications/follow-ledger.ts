import { follow } from '../platform/follow.ts';
import { mayBeOccasion } from './occasion.ts';

/** The task that writes letters. */
export const mail = 'mail';

/** From now on what concerns a customer is followed by a letter. */
export const followLedger = () => follow(mail, mayBeOccasion);
