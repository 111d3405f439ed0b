/**
 * A button that has done its work leaves the page, and the keyboard would begin again at the top.
 * The heading of what was around it takes the focus instead, and so says how things stand now.
 */
export function keepFocus() {
  /** What had the focus last, and everything around it. */
  let path: Element[] = [];
  const isLost = () => path[0]?.isConnected === false && isNowhere();
  const mend = () => isLost() && headingNear(path)?.focus();

  document.addEventListener('focusin', ({ target }) => {
    path = target instanceof Element ? withAncestors(target) : [];
  });
  // Whoever presses beside everything has put the focus away themselves.
  document.addEventListener('pointerup', () => {
    if (path[0]?.isConnected && isNowhere()) path = [];
  });
  // What puts the focus somewhere itself, as a menu or a new page does, has its turn before.
  new MutationObserver(() => isLost() && setTimeout(mend)).observe(document.body, {
    childList: true,
    subtree: true,
  });
}

const isNowhere = () => (document.activeElement ?? document.body) === document.body;

function withAncestors(element: Element): Element[] {
  const parent = element.parentElement;
  return parent ? [element, ...withAncestors(parent)] : [element];
}

function headingNear(path: readonly Element[]): HTMLElement | undefined {
  for (const around of path.filter((element) => element.isConnected)) {
    const headings = [...around.querySelectorAll<HTMLElement>('h1, h2')];
    const heading = headings.find((one) => one.checkVisibility());
    if (!heading) continue;
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    return heading;
  }
  return undefined;
}
