import type { ChannelKind } from '../graphql/graphql.ts';
import { Picture } from './Pictures.tsx';
import { t } from './text.ts';

export const channelName = (channel: ChannelKind) => t(`agents.channel.${channel}`);

/** How a ticket or a message reached the desk; the picture carries the channel's name. */
export function ChannelMark({ channel, size = 16 }: { channel: ChannelKind; size?: number }) {
  return <Picture name={channel} size={size} label={channelName(channel)} className="text-ink-3" />;
}
