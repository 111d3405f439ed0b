type Hold = (event: PopStateEvent) => void;

let hold: Hold | undefined;

/*
 * Listens from the start. The browser asks the listeners of a window in the order in which they came,
 * also those that would capture: whoever came after the router would find the page gone already.
 */
addEventListener('popstate', (event) => hold?.(event));

/** Lets a page hear of a step back or forward before the router does; undefined ends it. */
export function holdSteps(by: Hold | undefined) {
  hold = by;
}
