import { catalogue } from '../text/catalogue.ts';
import { messages } from './settings-messages.en.ts';

export const t = catalogue(messages);
