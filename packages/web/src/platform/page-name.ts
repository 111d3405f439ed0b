import { t } from './text.ts';

let page = '';
let unread = 0;

function write() {
  const title = t('platform.title', { page });
  document.title = unread > 0 ? t('platform.title.unread', { unread, title }) : title;
}

/** What the browser's tab and history say: the page, and how much is unread. */
export const pageName = {
  of(title: string) {
    page = title;
    write();
  },
  unread(count: number) {
    unread = count;
    if (page) write();
  },
};
