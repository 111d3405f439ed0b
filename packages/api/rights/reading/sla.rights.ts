import { insiders, seers } from '../actor.ts';
import type { Place } from '../place.ts';
import type { Scene } from '../scene.ts';
import { previewOf } from './query.rights.ts';

/** Promises of a ticket are told to all who see it. */
export const slaRights = ({ ticket: path, story, cast, now }: Scene): Place[] => {
  const { timer } = story;
  const at = (time: string) => new Date(`2026-11-19T${time}.000Z`);
  const fields: Place['fields'] = {
    id: [[seers, timer.id]],
    metric: [[seers, 'RESOLUTION']],
    state: [[seers, 'FULFILLED']],
    targetSeconds: [[seers, 120]],
    startedAt: [[seers, timer.startedAt]],
    dueAt: [[seers, timer.dueAt]],
    warnsAt: [[seers, timer.warnsAt]],
    breachedAt: [[seers, timer.breachedAt]],
    fulfilledAt: [[seers, timer.endedAt]],
    elapsedSeconds: [[seers, 240]],
    remainingSeconds: [[seers, -120]],
    asOf: [[seers, now]],
    stretches: [[seers, Array.from({ length: 3 }, () => ({ __typename: 'SlaStretch' }))]],
  };
  return [
    { type: 'SlaTimer', path: `${path} { slaTimers { * } }`, reach: seers, fields },
    {
      type: 'SlaTimer',
      path: `node(id: "${timer.id}") { ... on SlaTimer { * } }`,
      reach: seers.filter((actor) => actor !== 'token'),
      fields,
    },
    {
      type: 'SlaPreview',
      path: `${previewOf(story, cast)} { * }`,
      reach: insiders,
      refused: (actor) => (actor === 'outsider' ? 'NOT_FOUND' : 'FORBIDDEN'),
      fields: {
        metric: [[insiders, 'RESOLUTION']],
        state: [[insiders, 'PAUSED']],
        targetSeconds: [[insiders, 60]],
        dueAt: [],
        breachedAt: [[insiders, now]],
      },
    },
    {
      type: 'SlaStretch',
      path: `${path} { slaTimers { stretches { * } } }`,
      nth: 1,
      reach: seers,
      fields: {
        from: [[seers, at('08:01:00')]],
        to: [[seers, at('08:02:00')]],
        counted: [[seers, false]],
        kind: [[seers, 'PENDING']],
        holiday: [],
        reason: [[seers, 'Waiting for the customer']],
        businessSeconds: [[seers, 60]],
      },
    },
  ];
};
