import { dismissToast, toasts } from '../src/ui/toasts.ts';

/** Notices outlive the page that they speak of, and the test that opened it. */
export function forgetNotices() {
  for (const { id } of toasts.read()) dismissToast(id);
}
