import { catalogue } from '../text/catalogue.tsx';
import { messages } from './messages.en.ts';

export const { t, T } = catalogue(messages);
