import type { NotificationChannel, NotificationKind } from '../graphql/graphql.ts';
import { useVerb } from '../platform/use-verb.ts';
import { Card } from '../ui/Card.tsx';
import { toast } from '../ui/toasts.ts';
import { ChooseNotification } from './settings-query.ts';
import { t } from './settings-text.ts';
import { t as kindText } from './text.ts';

interface Choice {
  kind: NotificationKind;
  channel: NotificationChannel;
  chosen: boolean;
}

const channels = ['EMAIL', 'PUSH'] as const;

/** A box for each kind and each way. */
export function Choices({ choices }: { choices: readonly Choice[] }) {
  const { run } = useVerb(ChooseNotification);
  const kinds = [...new Set(choices.map(({ kind }) => kind))];
  const isChosen = (kind: NotificationKind, channel: NotificationChannel) =>
    choices.some((one) => one.kind === kind && one.channel === channel && one.chosen);
  async function choose(choice: Choice) {
    const { refusal } = await run(choice);
    if (refusal) toast(refusal.message, { tone: 'bad' });
  }
  return (
    <Card className="p-4 sm:p-5">
      <table className="w-full text-14">
        <caption className="mb-2 text-start text-16 font-bold">{t('inbox.settings.kinds')}</caption>
        <thead>
          <tr className="text-12 text-ink-3">
            <th scope="col" className="py-2 text-start font-semibold">
              {t('inbox.settings.kind')}
            </th>
            {channels.map((channel) => (
              <th key={channel} scope="col" className="w-20 py-2 text-center font-semibold">
                {t(`inbox.settings.${channel}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind} className="border-t border-line">
              <th scope="row" className="py-2.5 text-start font-medium">
                {kindText(`inbox.kind.${kind}`)}
              </th>
              {channels.map((channel) => (
                <td key={channel} className="text-center">
                  <label className="inline-flex size-9 items-center justify-center touch:size-11">
                    <span className="sr-only">
                      {t('inbox.settings.by', {
                        kind: kindText(`inbox.kind.${kind}`),
                        channel: t(`inbox.settings.${channel}`),
                      })}
                    </span>
                    <input
                      type="checkbox"
                      checked={isChosen(kind, channel)}
                      onChange={({ target }) =>
                        void choose({ kind, channel, chosen: target.checked })
                      }
                      className="size-4.5 accent-brand-solid"
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
