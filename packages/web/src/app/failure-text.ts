import { catalogue } from '../text/catalogue.ts';
import { messages } from './failure-messages.en.ts';

export const t = catalogue(messages);
