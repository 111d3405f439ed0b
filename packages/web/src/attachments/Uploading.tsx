import { Suspense } from 'react';
import { late } from '../platform/late.ts';
import type { Uploads } from './use-uploads.ts';

const UploadList = late(async () => (await import('./UploadList.tsx')).UploadList);

/** The list of chosen files; its code comes when there is something to list. */
export function Uploading({ uploads }: { uploads: Uploads }) {
  if (uploads.uploads.length === 0 && uploads.refused.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <UploadList uploads={uploads} />
    </Suspense>
  );
}
