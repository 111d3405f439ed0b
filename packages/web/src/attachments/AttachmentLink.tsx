import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { FileText } from 'lucide-react';
import { graphql } from '../graphql/gql.ts';
import { apiUrl } from '../platform/api-url.ts';
import { fileSize } from '../text/quantities.ts';

export const AttachmentLinkFragment = graphql(`
  fragment AttachmentLink on Attachment {
    id
    name
    bytes
    url
    isImage
  }
`);

/** A file of a message: a small picture where the browser may show it, else its name and size. */
export function AttachmentLink({
  attachment,
}: {
  attachment: FragmentType<typeof AttachmentLinkFragment>;
}) {
  const { data } = useSuspenseFragment({ fragment: AttachmentLinkFragment, from: attachment });
  const { name, bytes, url, isImage } = data;
  return (
    <a
      href={apiUrl(url)}
      target="_blank"
      rel="noopener"
      className="inline-flex max-w-full items-center gap-3 overflow-hidden rounded-card border border-line bg-surface text-ink no-underline transition-shadow hover:shadow-2"
    >
      {isImage ? (
        <img
          src={apiUrl(url)}
          alt=""
          loading="lazy"
          className="h-16 w-20 shrink-0 bg-surface-2 object-cover"
        />
      ) : (
        <FileText size={20} aria-hidden className="ms-3 shrink-0 text-ink-2" />
      )}
      <span className="min-w-0 py-2 pe-3.5">
        <bdi className="block truncate text-13 font-medium">{name}</bdi>
        <span className="block text-12 text-ink-3">{fileSize(bytes)}</span>
      </span>
    </a>
  );
}
