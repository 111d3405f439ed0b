import { useEffect, useRef } from 'react';
import { announce } from '../ui/announcer.ts';
import { t } from './text.ts';
import type { ThreadMessage } from './thread.ts';

/** Says aloud what somebody else wrote while one was here. */
export function useAnnouncedMessage(last: ThreadMessage | undefined): void {
  const heard = useRef(last?.id);
  useEffect(() => {
    if (!last || last.id === heard.current) return;
    heard.current = last.id;
    if (last.mine) return;
    const name = last.author?.name ?? t('workspace.message.bot');
    announce(t('workspace.thread.new', { name, text: last.body.slice(0, 200) }));
  }, [last]);
}
