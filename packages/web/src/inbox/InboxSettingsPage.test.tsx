import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../../test/At.tsx';
import { sarah } from '../../test/a-ticket.ts';
import { type Fields, fakeServer, refusal } from '../../test/fake-server.ts';
import { InboxSettingsPage } from './InboxSettingsPage.tsx';

const settings: Fields = {
  choices: [
    { kind: 'ANSWERED', channel: 'EMAIL', chosen: true },
    { kind: 'ANSWERED', channel: 'PUSH', chosen: false },
  ],
  quietHours: null,
  pushKey: 'key',
  pushEndpoints: [],
};

async function openSettings(mutation: Fields = {}, values: Fields = {}) {
  const notificationSettings = { ...settings, ...values };
  const server = fakeServer({
    query: { viewer: sarah, guestTicket: null, notificationSettings },
    mutation,
  });
  await open({ path: '/inbox/settings', server, children: <InboxSettingsPage /> });
  return server;
}

const asked = ({ sent }: ReturnType<typeof fakeServer>, name: string) =>
  sent.filter((one) => one.name === name).map(({ variables }) => variables.input);

test('a box for each kind and way shows what is chosen, and changes it', async () => {
  const changed = [
    { kind: 'ANSWERED', channel: 'EMAIL', chosen: false },
    { kind: 'ANSWERED', channel: 'PUSH', chosen: false },
  ];
  const server = await openSettings({ chooseNotification: { ...settings, choices: changed } });
  const box = await screen.findByRole('checkbox', { name: 'New answer: E-mail' });
  expect(box).toHaveProperty('checked', true);

  await act(async () => void fireEvent.click(box));

  expect(asked(server, 'ChooseNotification')).toEqual([
    { kind: 'ANSWERED', channel: 'EMAIL', chosen: false },
  ]);
  expect(screen.getByRole('checkbox', { name: 'New answer: E-mail' })).toHaveProperty(
    'checked',
    false,
  );
});

test('quiet hours begin at night, in the zone of the browser', async () => {
  const server = await openSettings({ setQuietHours: settings });

  fireEvent.click(await screen.findByRole('checkbox', { name: /Do not disturb/ }));
  fireEvent.change(screen.getByLabelText('To'), { target: { value: '06:30' } });
  await act(
    async () => void fireEvent.click(screen.getByRole('button', { name: 'Save quiet hours' })),
  );

  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  expect(asked(server, 'SetQuietHours')).toEqual([
    { quietHours: { zone: timeZone, beginsAt: '22:00', endsAt: '06:30' } },
  ]);
});

test('quiet hours that cannot be say so at the field', async () => {
  await openSettings({
    setQuietHours: refusal('INVALID', 'Quiet hours end at another time than they begin.', {
      field: 'endsAt',
    }),
  });

  fireEvent.click(await screen.findByRole('checkbox', { name: /Do not disturb/ }));
  await act(
    async () => void fireEvent.click(screen.getByRole('button', { name: 'Save quiet hours' })),
  );

  const described = screen.getByLabelText('To').getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(described)?.textContent).toContain('end at another time');
});

test('quiet hours without a time are not sent: the page says itself what is missing, and where', async () => {
  const server = await openSettings({ setQuietHours: settings });
  fireEvent.click(await screen.findByRole('checkbox', { name: /Do not disturb/ }));
  const field = screen.getByLabelText<HTMLInputElement>('To');
  fireEvent.change(field, { target: { value: '' } });
  expect(field.getAttribute('aria-invalid')).toBeNull();

  await act(
    async () => void fireEvent.click(screen.getByRole('button', { name: 'Save quiet hours' })),
  );

  expect(field.form?.noValidate).toBe(true);
  expect(asked(server, 'SetQuietHours')).toEqual([]);
  expect(document.activeElement).toBe(field);
  const described = field.getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(described)?.textContent).toBe('Write a time, such as 22:00.');
});

test('unticking ends quiet hours at once', async () => {
  const quietHours = { zone: 'Europe/London', beginsAt: '22:00', endsAt: '07:00' };
  const server = await openSettings({ setQuietHours: settings }, { quietHours });

  const box = await screen.findByRole('checkbox', { name: /Do not disturb/ });
  await act(async () => void fireEvent.click(box));

  expect(asked(server, 'SetQuietHours')).toEqual([{ quietHours: null }]);
});

test('a browser that cannot be reached says so', async () => {
  await openSettings();

  expect(await screen.findByText(/This browser cannot show notifications/)).toBeDefined();
});
