import type { FieldPolicy, Reference } from '@apollo/client';

interface Edge {
  cursor: string;
  node: Reference;
}

interface List {
  edges?: readonly Edge[];
  pageInfo?: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: unknown;
    endCursor: unknown;
  };
}

const isRef = (edge: Edge, other: Edge | undefined) => edge.node.__ref === other?.node.__ref;

/** Puts the two pages after each other; where they overlap the later one is newer. */
function joined(earlier: List, later: List): List {
  const [before = [], after = []] = [earlier.edges, later.edges];
  const overlap = before.findIndex((edge) => isRef(edge, after[0]));
  const kept = overlap === -1 ? before : before.slice(0, overlap);
  if (!earlier.pageInfo || !later.pageInfo || kept.length === 0) return later;
  const { hasPreviousPage, startCursor } = earlier.pageInfo;
  return {
    ...later,
    edges: [...kept, ...after],
    pageInfo: { ...later.pageInfo, hasPreviousPage, startCursor },
  };
}

/**
 * A list to which things are only ever added at the end, read from the end backwards (`last`,
 * `before`). A fresh last page, as a live field brings it, keeps the older pages that it continues.
 */
export const growingList: FieldPolicy<List> = {
  keyArgs: false,
  merge(existing, incoming, { args }) {
    if (!existing?.edges || !incoming.edges) return incoming;
    if (args?.before) return joined(incoming, existing);
    if (args?.after) return joined(existing, incoming);
    const continues = incoming.edges.some((edge) =>
      existing.edges?.some((old) => isRef(edge, old)),
    );
    return continues ? joined(existing, incoming) : incoming;
  },
};
