import { catalogue } from '../text/catalogue.ts';
import { messages } from './explanation-messages.en.ts';

/** The words of what opens at a promised time. */
export const t = catalogue(messages);
