import { useEffect, useState } from 'react';
import { useVerb } from '../platform/use-verb.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { toast } from '../ui/toasts.ts';
import { canPush, ownEndpoint, subscribeHere, unsubscribeHere } from './push-browser.ts';
import { AddPushDevice, RemovePushDevice } from './settings-query.ts';
import { t } from './settings-text.ts';

interface Props {
  pushKey: string;
  /** Of all browsers of the viewer. */
  endpoints: readonly string[];
}

/** Whether this browser shows what comes; it asks for permission only when it is turned on. */
export function ThisBrowser({ pushKey, endpoints }: Props) {
  const [own, setOwn] = useState<string | null>(null);
  const [isDenied, setDenied] = useState(canPush() && Notification.permission === 'denied');
  const [isAsking, setAsking] = useState(false);
  const { run: add } = useVerb(AddPushDevice);
  const { run: remove } = useVerb(RemovePushDevice);
  const isOn = own !== null && endpoints.includes(own);

  useEffect(() => {
    ownEndpoint().then(setOwn, () => {});
  }, []);

  async function turnOn() {
    const device = await subscribeHere(pushKey);
    setDenied(Notification.permission === 'denied');
    if (!device) return;
    const { refusal } = await add(device);
    if (refusal) return void toast(refusal.message, { tone: 'bad' });
    setOwn(device.endpoint);
  }

  async function turnOff() {
    const endpoint = await unsubscribeHere();
    if (endpoint) await remove({ endpoint });
    setOwn(null);
  }

  async function toggle() {
    setAsking(true);
    try {
      await (isOn ? turnOff() : turnOn());
    } catch {
      toast(t('inbox.device.failed'), { tone: 'bad' });
    } finally {
      setAsking(false);
    }
  }

  return (
    <Card className="p-4 sm:p-5">
      <h2 className="text-16 font-bold">{t('inbox.device')}</h2>
      {!canPush() && <p className="mt-1 text-14 text-ink-2">{t('inbox.device.unable')}</p>}
      {isDenied && (
        <Banner tone="warn" announced className="mt-2">
          {t('inbox.device.denied')}
        </Banner>
      )}
      {canPush() && (
        <div className="mt-1 flex flex-wrap items-center justify-between gap-3">
          <p className="min-w-0 flex-1 basis-60 text-14 text-ink-2">
            {t(isOn ? 'inbox.device.on' : 'inbox.device.off')}
          </p>
          <Button onClick={() => void toggle()} disabled={isAsking}>
            {t(isOn ? 'inbox.device.turn-off' : 'inbox.device.turn-on')}
          </Button>
        </div>
      )}
    </Card>
  );
}
