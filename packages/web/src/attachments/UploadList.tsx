import { FileText, RotateCw, X } from 'lucide-react';
import { fileSize } from '../text/quantities.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { t } from './text.ts';
import type { Upload } from './upload-queue.ts';
import type { Uploads } from './use-uploads.ts';

/** The chosen files with how far each is; what was refused is named above them. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  return (
    <>
      {uploads.refused.map((problem) => (
        <Banner key={problem} tone="bad">
          {problem}
        </Banner>
      ))}
      {uploads.uploads.length > 0 && (
        <ul aria-label={t('attachments.list')} className="flex flex-col gap-2">
          {uploads.uploads.map((upload) => (
            <UploadRow key={upload.key} upload={upload} uploads={uploads} />
          ))}
        </ul>
      )}
    </>
  );
}

function UploadRow({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const { key, name, state, problem } = upload;
  const failed = state === 'failed';
  return (
    <li
      className={cx(
        'flex items-center gap-3 rounded-card border bg-surface py-1.5 ps-3 pe-1.5',
        failed ? 'border-bad' : 'border-line',
      )}
    >
      <FileText size={20} aria-hidden className="shrink-0 text-ink-2" />
      <div className="min-w-0 flex-1">
        <p className="truncate text-13 font-medium">
          <bdi>{name}</bdi>
        </p>
        <p className={cx('text-12 tabular-nums', failed ? 'text-bad' : 'text-ink-3')}>
          {failed ? problem : `${fileSize(upload.bytes)} · ${stateText(upload)}`}
        </p>
        {state === 'uploading' && <Progress upload={upload} />}
      </div>
      {failed && (
        <Button
          size="sm"
          icon={<RotateCw size={14} aria-hidden />}
          aria-label={t('attachments.retry-file', { name })}
          onClick={() => uploads.retry(key)}
        >
          {t('attachments.retry')}
        </Button>
      )}
      <IconButton
        label={t(state === 'uploading' ? 'attachments.cancel' : 'attachments.remove', { name })}
        icon={<X size={16} aria-hidden />}
        onClick={() => uploads.remove(key)}
      />
    </li>
  );
}

function stateText({ state, progress }: Upload) {
  if (state === 'ready') return t('attachments.ready');
  return t('attachments.uploading', { percent: Math.floor(progress * 100) });
}

function Progress({ upload }: { upload: Upload }) {
  return (
    <div
      role="progressbar"
      aria-label={upload.name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(upload.progress * 100)}
      className="mt-1 h-1 overflow-hidden rounded-full bg-surface-3"
    >
      <div
        className="h-full rounded-full bg-brand-solid transition-[inline-size]"
        style={{ inlineSize: `${upload.progress * 100}%` }}
      />
    </div>
  );
}
