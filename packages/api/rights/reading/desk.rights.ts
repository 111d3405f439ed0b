import { everybody } from '../actor.ts';
import { an, type Place } from '../place.ts';
import type { Scene } from '../scene.ts';

/** What the desk tells everybody about itself; the mailbox is the demo's. */
export const deskRights = ({ cast, now, letter, survey, stories }: Scene): Place[] => [
  {
    type: 'Desk',
    path: 'desk { * }',
    reach: everybody,
    fields: {
      name: [[everybody, 'HLM Desk']],
      demo: [[everybody, true]],
      demoAccounts: [[everybody, [an('DemoAccount')]]],
      maxFileBytes: [[everybody, 25 * 1024 * 1024]],
      maxFilesPerMessage: [[everybody, 10]],
      now: [[everybody, now]],
    },
  },
  {
    type: 'DemoAccount',
    path: 'desk { demoAccounts { * } }',
    reach: everybody,
    fields: {
      email: [[everybody, cast.people.customer.email]],
      name: [[everybody, 'Sarah Mitchell']],
      role: [[everybody, 'CUSTOMER']],
      description: [[everybody, 'Customer at Brightline, waiting in the billing line']],
    },
  },
  {
    type: 'Survey',
    path: `survey(token: "${survey}") { * }`,
    reach: everybody,
    fields: {
      state: [[everybody, 'OPEN']],
      ticketNumber: [[everybody, stories.shared.ticket.number]],
      subject: [[everybody, 'Charged twice']],
      agentName: [[everybody, 'James Osei']],
      score: [[everybody, 4]],
      agentScore: [[everybody, 5]],
      comment: [[everybody, 'Quick.']],
      endsAt: [[everybody, new Date(stories.shared.ratedAt.getTime() + 7 * 86_400_000)]],
    },
  },
  {
    type: 'Letter',
    path: 'mailbox { nodes { * } }',
    reach: everybody,
    fields: {
      id: [[everybody, letter.id]],
      to: [[everybody, letter.recipient]],
      subject: [[everybody, letter.subject]],
      text: [[everybody, letter.plain]],
      html: [[everybody, letter.html]],
      sentAt: [[everybody, letter.sentAt]],
    },
  },
];
