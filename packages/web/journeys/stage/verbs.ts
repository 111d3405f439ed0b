import type { JourneyDesk } from './journey-desk.ts';

/** What others do meanwhile, as programs do it. */
export function verbsOf(desk: JourneyDesk, email: string) {
  const run = (mutation: string, variables: Record<string, unknown>) =>
    desk.ask(email, mutation, variables);
  return {
    reply: (ticketId: string, body: string) =>
      run(
        'mutation($ticketId: ID!, $body: String!) { replyToTicket(input: { ticketId: $ticketId, body: $body, force: true }) { id } }',
        { ticketId, body },
      ),
    claim: (ticketId: string) =>
      run('mutation($ticketId: ID!) { claimTicket(input: { ticketId: $ticketId }) { id } }', {
        ticketId,
      }),
    changeStatus: (ticketId: string, status: string, message?: string) =>
      run(
        'mutation($ticketId: ID!, $status: TicketStatus!, $message: String) { changeTicketStatus(input: { ticketId: $ticketId, status: $status, message: $message }) { id } }',
        { ticketId, status, message },
      ),
    changePriority: (ticketId: string, priority: string) =>
      run(
        'mutation($ticketId: ID!, $priority: TicketPriority!) { changeTicketPriority(input: { ticketId: $ticketId, priority: $priority }) { id } }',
        { ticketId, priority },
      ),
  };
}

export async function idOf(desk: JourneyDesk, number: number): Promise<string> {
  const [ticket] = await desk.db<{ id: string }[]>`select id from ticket where number = ${number}`;
  if (!ticket) throw new Error(`There is no ticket ${number}.`);
  return ticket.id;
}

/** Numbers of tickets in a status that somebody has, lowest first. */
export async function numbersIn(desk: JourneyDesk, status: string): Promise<number[]> {
  const tickets = await desk.db<{ number: number }[]>`
    select number from ticket where status = ${status} order by number`;
  return tickets.map(({ number }) => number);
}
