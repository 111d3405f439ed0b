import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../../test/At.tsx';
import { fakeServer, refusal } from '../../test/fake-server.ts';
import { PolicyEditor } from './PolicyEditor.tsx';
import type { Calendar, Policy } from './promises-query.ts';

const office: Calendar = {
  __typename: 'Calendar',
  id: 'cal_1',
  name: 'Business hours',
  version: 1,
  zone: 'Europe/London',
  weekly: [],
  holidays: [],
  exceptions: [],
  breaks: [],
  policies: [],
};

const standard: Policy = {
  __typename: 'SlaPolicy',
  id: 'slp_1',
  name: 'Standard',
  place: 0,
  version: 3,
  savedAt: '2026-11-23T09:00:00Z',
  calendar: office,
  categories: [],
  queues: [],
  organisations: [],
  customers: [],
  channels: [],
  targets: [],
  pausesOnHold: false,
  steps: [],
  openTicketCount: 0,
  olderTicketCount: 0,
  reapplication: null,
};

async function openNew(saveSlaPolicy: () => unknown = () => null, policy: Policy | null = null) {
  const server = fakeServer({
    query: {
      previewSlaPolicy: { zone: 'Europe/London', openedAt: null, faults: [], promises: [] },
    },
    mutation: { saveSlaPolicy },
  });
  const choices = { __typename: 'Query' as const, categories: [], queues: [], organisations: [] };
  await open({
    path: '/settings/promises/policies/new',
    server,
    children: <PolicyEditor policy={policy} calendars={[office]} choices={choices} />,
  });
  return server;
}

const press = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })));
};
const write = (name: string, value: string) =>
  fireEvent.change(screen.getByLabelText(name), { target: { value } });

test('no two fields have the same name', async () => {
  await openNew();
  await press('Add a step');

  const names = screen
    .getAllByRole<HTMLInputElement>('textbox')
    .concat(screen.getAllByRole('combobox'), screen.getAllByRole('checkbox'))
    .map((field) => field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent);

  expect(names).toContain('Step 2: after, percent of the target');
  expect(names).toContain('Step 2, Tell: Leads');
  expect(new Set(names).size).toBe(names.length);
});

test('a refused save says by name which fields are wrong, and leads to each of them', async () => {
  await openNew();
  write('Solution, Normal', 'soon');
  write('Step 1: after, percent of the target', '120');
  await press('Save');

  const summary = screen.getByRole('region', { name: 'Put this right before saving' });
  expect(document.activeElement).toBe(summary);
  const links = within(summary).getAllByRole('link');
  expect(links.map(({ textContent }) => textContent?.split(' – Write')[0])).toEqual([
    'Name',
    'Solution, Normal',
    'Step 1: after, percent of the target',
  ]);
  for (const [place, name] of [
    'Name',
    'Solution, Normal',
    'Step 1: after, percent of the target',
  ].entries()) {
    fireEvent.click(links[place] ?? summary);
    expect(document.activeElement).toBe(screen.getByLabelText(name));
  }
});

test('what the server refuses is told at its field, at a step without a time of its own as well', async () => {
  await openNew(() => {
    throw refusal('INVALID', 'There is a step at this moment already.', { field: 'steps.0' });
  });
  write('Name', 'Standard');
  write('Step 1: when', 'breach');
  await press('Save');

  const link = await screen.findByRole('link', {
    name: 'Step 1: at the deadline – There is a step at this moment already.',
  });
  fireEvent.click(link);

  const field = screen.getByLabelText('Step 1: when');
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('what is added has the focus; where a step is removed, the next, else the one before, else adding', async () => {
  await openNew();
  const focused = () => document.activeElement?.getAttribute('aria-label');
  await press('Add a step');
  await waitFor(() => expect(focused()).toBe('Step 2: when'));
  await press('Add a step');
  write('Step 2: when', 'after');

  await press('Remove step 1');
  await waitFor(() => expect(focused()).toBe('Step 1: when'));
  expect(screen.getByLabelText<HTMLSelectElement>('Step 1: when').value).toBe('after');
  await press('Remove step 2');
  await waitFor(() => expect(focused()).toBe('Step 1: when'));
  await press('Remove step 1');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Add a step'));
});

test('a policy is saved as the change of the version and of the name that were read', async () => {
  const server = await openNew(() => null, standard);
  write('Name', 'Standard P');
  await press('Save');

  const input = server.sent.find(({ name }) => name === 'SaveSlaPolicy')?.variables.input;
  expect(input).toMatchObject({
    policyId: 'slp_1',
    expectedVersion: 3,
    expectedName: 'Standard',
    name: 'Standard P',
  });
});
