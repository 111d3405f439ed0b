import { Route, Switch } from 'wouter';
import { late } from '../platform/late.ts';
import { CustomerShell } from './CustomerShell.tsx';

// Each page is fetched when it is first opened.
const StartPage = late(async () => (await import('../start/StartPage.tsx')).StartPage);
const NewTicketPage = late(async () => (await import('../intake/NewTicketPage.tsx')).NewTicketPage);
const MyTicketsPage = late(
  async () => (await import('../my-tickets/MyTicketsPage.tsx')).MyTicketsPage,
);
const TicketPage = late(async () => (await import('../tickets/TicketPage.tsx')).TicketPage);
const OtherPages = late(async () => (await import('./OtherPages.tsx')).OtherPages);
const AgentPages = late(async () => (await import('./AgentPages.tsx')).AgentPages);

/** Where those who work at the desk are; that is fetched as a whole. */
const agentsPath = /^\/(board|triage|workload|reports|settings)(\/|$)/;

/** Every address of the desk. */
export function Pages() {
  return (
    <Switch>
      <Route path={agentsPath} component={AgentPages} />
      <Route>
        <CustomerShell>
          <Switch>
            <Route path="/" component={StartPage} />
            <Route path="/new" component={NewTicketPage} />
            <Route path="/tickets" component={MyTicketsPage} />
            <Route path="/tickets/:number" component={TicketPage} />
            <Route component={OtherPages} />
          </Switch>
        </CustomerShell>
      </Route>
    </Switch>
  );
}
