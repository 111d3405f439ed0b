import type { Page } from 'playwright-core';

/** The message of a conversation with these words. */
export const message = (page: Page, words: string) =>
  page.locator('[data-message]').filter({ hasText: words });

/** The notice at the foot of the screen with these words. */
export const notice = (page: Page, words: string) =>
  page.locator('[data-toast]').filter({ hasText: words });
