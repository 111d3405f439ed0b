interface Event {
  kind: string;
  at: string;
  text: string;
}

interface Message {
  body: string;
  createdAt: string;
}

/** Within this an event and the message that goes with it were recorded. */
const besideMs = 5000;

const isBeside = (event: Event, { createdAt }: Message) =>
  Math.abs(Date.parse(event.at) - Date.parse(createdAt)) < besideMs;

/** The event without its reason, where a message beside it says the same words. */
export function toldEvent<One extends Event>(event: One, messages: readonly Message[]): One {
  if (event.kind !== 'ticket.reopened') return event;
  const said = messages.find(
    (message) => isBeside(event, message) && event.text.endsWith(`: ${message.body}`),
  );
  if (said === undefined) return event;
  return { ...event, text: `${event.text.slice(0, -`: ${said.body}`.length)}.` };
}
