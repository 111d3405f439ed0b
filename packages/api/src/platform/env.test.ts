import { describe, expect, test } from 'vitest';
import { checkout, readEnv } from './env.ts';

describe('the variables of the desk', () => {
  test('nothing needs to be set', () => {
    expect(readEnv({})).toEqual({
      databaseUrl: undefined,
      port: 4000,
      dataDir: `${checkout}data`,
      publicUrl: 'http://localhost:4000',
      demo: true,
      webOrigins: [],
      smtpUrl: undefined,
      patience: {
        PENDING: { remindAfterHours: [24, 72], endAfterHours: 168 },
        RESOLVED: { remindAfterHours: [24], endAfterHours: 96 },
      },
      reopenDays: 7,
      surveyHours: 24,
      surveyDays: 7,
      mailFrom: 'HLM Desk <desk@localhost>',
    });
  });

  test('the public address follows the port, unless it is said', () => {
    expect(readEnv({ PORT: '4100' }).publicUrl).toBe('http://localhost:4100');
    expect(readEnv({ PUBLIC_URL: 'https://desk.example.com/' }).publicUrl).toBe(
      'https://desk.example.com',
    );
  });

  test('an empty variable counts as not set', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: '', WEB_ORIGINS: '' })).toEqual(readEnv({}));
  });

  test('several origins are separated by commas', () => {
    const { webOrigins } = readEnv({ WEB_ORIGINS: 'https://a.example, http://localhost:5173/' });

    expect(webOrigins).toEqual(['https://a.example', 'http://localhost:5173']);
  });

  test('how long the desk waits for customers is said in hours, the end last', () => {
    const { patience } = readEnv({ RESOLVED_HOURS: '48', PENDING_HOURS: '1,2,3' });

    expect(patience.RESOLVED).toEqual({ remindAfterHours: [], endAfterHours: 48 });
    expect(patience.PENDING).toEqual({ remindAfterHours: [1, 2], endAfterHours: 3 });
  });

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['DATABASE_URL', 'mysql://localhost/desk'],
    ['DATABASE_URL', 'localhost'],
    ['PUBLIC_URL', 'desk.example.com'],
    ['PUBLIC_URL', 'https://example.com/desk'],
    ['PUBLIC_URL', 'ftp://example.com'],
    ['DEMO', 'yes'],
    ['WEB_ORIGINS', 'https://a.example,*'],
    ['SMTP_URL', 'mail.example.com:25'],
    ['REOPEN_DAYS', '0'],
    ['SURVEY_HOURS', '1.5'],
    ['SURVEY_DAYS', 'a week'],
    ['PENDING_HOURS', 'soon'],
    ['PENDING_HOURS', '72,24'],
    ['RESOLVED_HOURS', '0'],
    ['RESOLVED_HOURS', '24,24'],
    ['MAIL_FROM', 'the desk'],
    ['MAIL_FROM', 'Desk <desk@example.com>\r\nBcc: all@example.com'],
  ])('%s=%s is refused in one sentence that names it', (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^${name} must .+\\.$`));
  });

  test('mail that leaves the desk needs a sender', () => {
    expect(() => readEnv({ SMTP_URL: 'smtp://mail.example.com' })).toThrow(/^MAIL_FROM is missing/);
  });
});
