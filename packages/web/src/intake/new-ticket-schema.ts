import { email, maxLength, nonEmpty, object, picklist, pipe, string, trim } from 'valibot';
import { t } from './text.ts';

const said = pipe(string(), trim());

const ticket = {
  categoryId: pipe(
    string(),
    nonEmpty(() => t('intake.need-category')),
  ),
  subject: pipe(
    said,
    nonEmpty(() => t('intake.need-subject')),
    maxLength(200, () => t('intake.long-subject')),
  ),
  body: pipe(
    said,
    nonEmpty(() => t('intake.need-body')),
  ),
  priority: picklist(['LOW', 'NORMAL', 'HIGH', 'URGENT']),
};

/** For those who are signed in. */
export const knownSchema = object({ ...ticket, name: said, email: said, phone: said });

/** For guests, who also say who they are. */
export const guestSchema = object({
  ...ticket,
  name: pipe(
    said,
    nonEmpty(() => t('intake.need-name')),
  ),
  email: pipe(
    said,
    email(() => t('intake.need-email')),
  ),
  phone: said,
});
