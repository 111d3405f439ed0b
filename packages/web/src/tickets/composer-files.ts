let pickFiles: (() => void) | null = null;

/** Lets a button elsewhere on the page open the file choice of its one composer. */
export const composerFiles = {
  pick: () => pickFiles?.(),
  pickedBy(pick: () => void) {
    pickFiles = pick;
    return () => {
      pickFiles = null;
    };
  },
};
