import type { Locator } from 'playwright-core';

/** No page of the desk has more stops than that between two things one wants. */
const furthest = 90;

/** Goes to something by Tab alone, as somebody does who has no pointer. */
export async function tabTo(goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await goal.waitFor();
  for (let stop = 0; stop < furthest; stop++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await goal.page().keyboard.press(key);
  }
  throw new Error(`Tab does not come to ${goal}.`);
}

/** Goes there and presses Enter. */
export async function enterOn(goal: Locator, key?: 'Tab' | 'Shift+Tab') {
  await tabTo(goal, key);
  await goal.page().keyboard.press('Enter');
}

/** Goes there and types. */
export async function typeInto(goal: Locator, text: string, key?: 'Tab' | 'Shift+Tab') {
  await tabTo(goal, key);
  await goal.page().keyboard.type(text);
}

/** Goes down a menu to one of its items. */
export async function arrowTo(goal: Locator) {
  await goal.waitFor();
  for (let item = 0; item < furthest; item++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await goal.page().keyboard.press('ArrowDown');
  }
  throw new Error(`No arrow comes to ${goal}.`);
}
