import { AddFiles } from '../attachments/AddFiles.tsx';
import { t as a } from '../attachments/text.ts';
import { Uploading } from '../attachments/Uploading.tsx';
import type { Uploads } from '../attachments/use-uploads.ts';
import { fileSize } from '../text/quantities.ts';
import { t } from './text.ts';

export function FilesField({ uploads }: { uploads: Uploads }) {
  const { maxFilesPerMessage, maxFileBytes } = uploads.limits;
  const limits = { count: maxFilesPerMessage, size: fileSize(maxFileBytes) };
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1.5 text-13 font-semibold">{t('intake.files')}</legend>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card border border-dashed border-control p-3">
        <AddFiles onFiles={uploads.add} />
        <p className="min-w-48 flex-1 text-12 text-ink-3">{a('attachments.hint', limits)}</p>
      </div>
      <Uploading uploads={uploads} />
    </fieldset>
  );
}
