import { Route, Switch } from 'wouter';
import { late } from '../platform/late.ts';
import { CustomerShell } from './CustomerShell.tsx';
import { NotFound } from './LatePageFailure.tsx';

// Each page is fetched when it is first opened.
const StartPage = late(async () => (await import('../start/StartPage.tsx')).StartPage);
const NewTicketPage = late(async () => (await import('../intake/NewTicketPage.tsx')).NewTicketPage);
const MyTicketsPage = late(
  async () => (await import('../my-tickets/MyTicketsPage.tsx')).MyTicketsPage,
);
const TicketPage = late(async () => (await import('../tickets/TicketPage.tsx')).TicketPage);
const TrackPage = late(async () => (await import('../tracking/TrackPage.tsx')).TrackPage);
const OpenLinkPage = late(async () => (await import('../tracking/OpenLinkPage.tsx')).OpenLinkPage);
const ConfirmPage = late(async () => (await import('../tracking/ConfirmPage.tsx')).ConfirmPage);
const SignInPage = late(async () => (await import('../identity/SignInPage.tsx')).SignInPage);
const RegisterPage = late(async () => (await import('../identity/RegisterPage.tsx')).RegisterPage);
const SetUpPage = late(async () => (await import('../identity/SetUpPage.tsx')).SetUpPage);
const MailboxPage = late(async () => (await import('../mailbox/MailboxPage.tsx')).MailboxPage);
const AgentPages = late(async () => (await import('./AgentPages.tsx')).AgentPages);

/** Every address of the desk. What answers tickets lies under /board and is fetched as a whole. */
export function Pages() {
  return (
    <Switch>
      <Route path="/board/*?" component={AgentPages} />
      <Route>
        <CustomerShell>
          <Switch>
            <Route path="/" component={StartPage} />
            <Route path="/new" component={NewTicketPage} />
            <Route path="/tickets" component={MyTicketsPage} />
            <Route path="/tickets/:number" component={TicketPage} />
            <Route path="/track" component={TrackPage} />
            <Route path="/track/open" component={OpenLinkPage} />
            <Route path="/confirm" component={ConfirmPage} />
            <Route path="/sign-in" component={SignInPage} />
            <Route path="/register" component={RegisterPage} />
            <Route path="/set-up" component={SetUpPage} />
            <Route path="/dev/mail" component={MailboxPage} />
            <Route component={NotFound} />
          </Switch>
        </CustomerShell>
      </Route>
    </Switch>
  );
}
