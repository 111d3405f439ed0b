/** What stands at a place of a list; a test that finds nothing there fails. */
export function at<Thing>(list: readonly Thing[], index: number): Thing {
  const thing = list[index];
  if (thing === undefined) throw new Error(`There is nothing at ${index} of ${list.length}.`);
  return thing;
}
