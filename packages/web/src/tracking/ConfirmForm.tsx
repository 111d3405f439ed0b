import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { t } from './text.ts';
import { type ToConfirm, useConfirm } from './use-confirm.ts';

/** Yes or no, and what there is to say about it. */
export function ConfirmForm(props: ToConfirm) {
  const { answer, change } = props;
  const { comment, write, confirm, busy, refusal } = useConfirm(props);
  const other = answer === 'yes' ? 'no' : 'yes';
  return (
    <>
      <p className="text-14 text-ink-2">{t(`tracking.confirm.${answer}.text`)}</p>
      {refusal && (
        <Banner tone="bad" announced>
          {refusal.message}
        </Banner>
      )}
      <TextArea
        label={t(answer === 'yes' ? 'tracking.confirm.comment.thanks' : 'tracking.confirm.comment')}
        optional
        rows={3}
        maxLength={2000}
        value={comment}
        onChange={(event) => write(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" size="lg" busy={busy} onClick={confirm}>
          {t(`tracking.confirm.${answer}.send`)}
        </Button>
        <Button variant="quiet" size="lg" onClick={() => change('answer', other)}>
          {t(`tracking.confirm.other.${other}`)}
        </Button>
      </div>
    </>
  );
}
