interface Closed {
  reopenableUntil: string | null;
  followedBy: { number: number } | null;
}

/** What words on a closed ticket do: open it again for some time, then go on as another one. */
export function afterClosing({ reopenableUntil, followedBy }: Closed, now: Date) {
  const until = reopenableUntil === null ? null : new Date(reopenableUntil);
  return {
    /** Null once it is over. */
    until: until && until >= now ? until : null,
    /** The number of the ticket that goes on with it; null before there is one. */
    goesOnAs: followedBy?.number ?? null,
  };
}
