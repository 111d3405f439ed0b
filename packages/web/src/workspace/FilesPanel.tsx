import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { AttachmentLink } from '../attachments/AttachmentLink.tsx';
import { graphql } from '../graphql/gql.ts';
import { Panel } from './Panel.tsx';
import { t } from './text.ts';

const FilesDocument = graphql(`
  fragment FilesPanel on Ticket {
    id
    attachments {
      id
      ...AttachmentLink
    }
  }
`);

/** All files of the conversation in one place. */
export function FilesPanel({ ticket }: { ticket: FragmentType<typeof FilesDocument> }) {
  const { data } = useSuspenseFragment({
    fragment: FilesDocument,
    fragmentName: 'FilesPanel',
    from: ticket,
  });
  if (data.attachments.length === 0) return null;
  return (
    <Panel title={t('workspace.files')}>
      <ul className="flex flex-col items-start gap-2">
        {data.attachments.map((attachment) => (
          <li key={attachment.id} className="max-w-full">
            <AttachmentLink attachment={attachment} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
