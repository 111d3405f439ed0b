import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { open } from '../../test/At.tsx';
import { type Fields, fakeServer, refusal } from '../../test/fake-server.ts';
import { SurveyPage } from './SurveyPage.tsx';

afterEach(() => window.history.replaceState(null, '', '/'));

const aSurvey = (fields: Fields = {}): Fields => ({
  state: 'OPEN',
  ticketNumber: 1234,
  subject: 'Charged $299 instead of $199',
  agentName: 'James Osei',
  score: null,
  agentScore: null,
  comment: null,
  endsAt: '2026-11-29T15:00:00.000Z',
  ...fields,
});

async function openSurvey(survey: Fields | null) {
  window.history.replaceState(null, '', '/survey#token=secret');
  const server = fakeServer({ query: { survey }, mutation: { answerSurvey: { state: 'OPEN' } } });
  await open({ path: '/survey', server, children: <SurveyPage /> });
  await screen.findByRole('heading', { level: 1 });
  return server;
}

const tap = (group: RegExp, name: string) =>
  fireEvent.click(within(screen.getByRole('group', { name: group })).getByRole('radio', { name }));

const press = (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));

const answers = ({ sent }: ReturnType<typeof fakeServer>) =>
  sent.filter(({ name }) => name === 'AnswerSurvey').map(({ variables }) => variables);

test('opening the link stores nothing, and the button what was chosen', async () => {
  const server = await openSurvey(aSurvey());
  tap(/outcome/, 'Good');
  tap(/James Osei/, 'Great');
  expect(answers(server)).toEqual([]);
  server.answers.query = { survey: aSurvey({ score: 4, agentScore: 5 }) };

  await press('Send my answer');

  expect(answers(server)).toEqual([
    { input: { token: 'secret', score: 4, agentScore: 5, comment: null } },
  ]);
  expect(await screen.findByRole('heading', { name: 'Thank you for telling us' })).toBeDefined();
});

test('without the outcome it is said what is missing, and the focus is there', async () => {
  const server = await openSurvey(aSurvey());
  tap(/James Osei/, 'Great');

  await press('Send my answer');

  expect(screen.getByText('Please say how satisfied you are with the outcome.')).toBeDefined();
  const [first] = within(screen.getByRole('group', { name: /outcome/ })).getAllByRole('radio');
  expect(document.activeElement).toBe(first);
  expect(answers(server)).toEqual([]);
});

test('the link used again shows the answer and changes it', async () => {
  const given = { score: 2, agentScore: 4, comment: 'Slow.' };
  const server = await openSurvey(aSurvey(given));
  expect(screen.getByText(/This is what you told us/)).toBeDefined();
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'Slow.');

  tap(/outcome/, 'Okay');
  await press('Send my answer');

  expect(answers(server)).toEqual([{ input: { ...given, token: 'secret', score: 3 } }]);
});

test.each([
  ['OVER', 'The time for this survey is over'],
  ['WITHDRAWN', 'Your ticket is open again'],
])('a link that is %s says so and asks nothing', async (state, title) => {
  const ended = { ticketNumber: null, subject: null, agentName: null, endsAt: null };
  await openSurvey(aSurvey({ ...ended, state }));

  expect(screen.getByRole('heading', { name: title })).toBeDefined();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('a link that is none says what to do', async () => {
  await openSurvey(null);

  expect(screen.getByRole('heading', { name: 'This link does not work' })).toBeDefined();
});

test('what was withdrawn while one answered is told, not lost in silence', async () => {
  const server = await openSurvey(aSurvey());
  tap(/outcome/, 'Good');
  server.answers.query = { survey: aSurvey({ state: 'WITHDRAWN' }) };
  server.answers.mutation = {
    answerSurvey: () => {
      throw refusal('CONFLICT', 'It is open again.', { reason: 'SURVEY_WITHDRAWN' });
    },
  };

  await press('Send my answer');

  expect(await screen.findByRole('heading', { name: 'Your ticket is open again' })).toBeDefined();
});
