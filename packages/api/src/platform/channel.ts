import { pgEnum } from 'drizzle-orm/pg-core';

export const channelKinds = [
  'WEB',
  'WHATSAPP',
  'EMAIL',
  'CHAT',
  'PHONE',
  'MESSENGER',
  'SLACK',
  'API',
] as const;

export type ChannelKind = (typeof channelKinds)[number];

export const channelKind = pgEnum('channel_kind', channelKinds);
