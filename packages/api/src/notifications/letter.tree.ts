import { column, nobody, type TreeType } from '../platform/tree.ts';

/** Only the mailbox shows letters: their ids find nothing. */
export const letterTree: TreeType = {
  name: 'Letter',
  table: 'letter',
  visible: nobody,
  order: [
    { sql: (letter) => `${letter}.sent_at`, type: 'timestamptz', descending: true },
    { sql: (letter) => `${letter}.id`, type: 'text', descending: true },
  ],
  fields: {
    id: column('id'),
    to: column('recipient'),
    subject: column('subject'),
    text: column('plain'),
    html: column('html'),
    sentAt: column('sent_at'),
  },
};
