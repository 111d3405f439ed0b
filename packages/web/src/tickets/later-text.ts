import { catalogue } from '../text/catalogue.ts';
import { messages } from './later-messages.en.ts';

/** The words of what is fetched after the page stands. */
export const t = catalogue(messages);
