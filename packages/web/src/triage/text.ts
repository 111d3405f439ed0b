import { catalogue } from '../text/catalogue.ts';
import { messages } from './messages.en.ts';

export const t = catalogue(messages);
