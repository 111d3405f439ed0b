import { email, maxLength, minLength, nonEmpty, object, pipe, string, trim } from 'valibot';
import { t } from './text.ts';

export const emailText = pipe(
  string(),
  trim(),
  email(() => t('identity.need-email')),
);

export const nameText = pipe(
  string(),
  trim(),
  nonEmpty(() => t('identity.need-name')),
  maxLength(200),
);

const newPassword = pipe(
  string(),
  minLength(15, () => t('identity.need-long-password')),
  maxLength(256),
);

export const signInSchema = object({
  email: emailText,
  password: pipe(
    string(),
    nonEmpty(() => t('identity.need-password')),
  ),
});

export const registerSchema = object({
  name: nameText,
  email: emailText,
  phone: pipe(string(), trim()),
  password: newPassword,
});

export const setUpSchema = object({ name: nameText, email: emailText, password: newPassword });
