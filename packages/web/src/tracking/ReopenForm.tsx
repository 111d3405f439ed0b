import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { t } from './text.ts';
import type { Answered } from './use-comment.ts';
import { useReopen } from './use-reopen.ts';

interface Props extends Answered {
  /** Closed so long ago that this opens another ticket. */
  tooLate: boolean;
}

/** For a "no" that comes after the ticket was closed. */
export function ReopenForm({ tooLate, ...props }: Props) {
  const { comment, write, missing, reopen, busy, refusal } = useReopen(props);
  return (
    <>
      <p className="text-14 text-ink-2">
        {t(tooLate ? 'tracking.confirm.too-late.text' : 'tracking.confirm.reopen.text')}
      </p>
      {refusal && (
        <Banner tone="bad" announced>
          {refusal.message}
        </Banner>
      )}
      <TextArea
        label={t('tracking.confirm.comment')}
        error={missing ? t('tracking.confirm.reopen.need') : null}
        rows={3}
        maxLength={2000}
        value={comment}
        onChange={(event) => write(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" size="lg" busy={busy} onClick={reopen}>
          {t(tooLate ? 'tracking.new' : 'tracking.confirm.reopen.send')}
        </Button>
        <Button variant="quiet" size="lg" onClick={() => props.change('answer', 'yes')}>
          {t('tracking.confirm.other.yes')}
        </Button>
      </div>
    </>
  );
}
