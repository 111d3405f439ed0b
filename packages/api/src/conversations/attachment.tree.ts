import { column, type Expression, type OrderBy, type TreeType } from '../platform/tree.ts';
import { messageVisible } from './message.tree.ts';

/** Files that a browser may show in place: it renders them as pictures and never runs them. */
export const imageTypes: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** What nobody has sent yet belongs to whoever uploaded it; a stranger's to nobody. */
const ownUnsent: Expression = (file, { viewer, bind }) => {
  if (viewer.id !== null) return `${file}.uploader_id = ${bind(viewer.id)}`;
  if (viewer.guest) return `${file}.guest_ticket_id = ${bind(viewer.guest.ticketId)}`;
  return 'false';
};

/** A file exists for whoever sees the message that carries it. */
export const attachmentVisible: Expression = (file, scope) =>
  `(case when ${file}.message_id is null then ${ownUnsent(file, scope)}
    else exists (select from message fm where fm.id = ${file}.message_id and ${messageVisible('fm', scope)}) end)`;

const inOrder: readonly OrderBy[] = [
  { sql: (file: string) => `${file}.created_at`, type: 'timestamptz' },
  { sql: (file: string) => `${file}.id`, type: 'text' },
];

export const attachmentTree: TreeType = {
  name: 'Attachment',
  table: 'attachment',
  visible: attachmentVisible,
  order: inOrder,
  fields: {
    id: column('id'),
    name: column('name'),
    mediaType: column('media_type'),
    bytes: column('bytes'),
    url: { sql: (file) => `'/files/' || ${file}.id` },
    isImage: { sql: (file, { bind }) => `${file}.media_type = any(${bind(imageTypes)}::text[])` },
    createdAt: column('created_at'),
  },
};
