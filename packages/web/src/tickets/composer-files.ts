type Take = (files: File[]) => void;

let composer: Take | null = null;

/** Hands files chosen elsewhere on the page to the one composer of it. */
export const filesForComposer = {
  hand: (files: File[]) => composer?.(files),
  takenBy(take: Take) {
    composer = take;
    return () => {
      composer = null;
    };
  },
};
