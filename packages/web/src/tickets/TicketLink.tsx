import { Link } from 'wouter';

/** The way to another ticket of the same customer. */
export function TicketLink({ number }: { number: number }) {
  return (
    <Link to={`/tickets/${number}`} className="underline hover:text-ink">
      <bdi>#{number}</bdi>
    </Link>
  );
}
