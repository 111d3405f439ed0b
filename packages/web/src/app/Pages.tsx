import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { CustomerShell } from './CustomerShell.tsx';
import { NotFound } from './PageFailure.tsx';

// Each page is fetched when it is first opened.
const StartPage = lazy(async () => ({
  default: (await import('../start/StartPage.tsx')).StartPage,
}));
const NewTicketPage = lazy(async () => ({
  default: (await import('../tickets/NewTicketPage.tsx')).NewTicketPage,
}));
const MyTicketsPage = lazy(async () => ({
  default: (await import('../tickets/MyTicketsPage.tsx')).MyTicketsPage,
}));
const TicketPage = lazy(async () => ({
  default: (await import('../tickets/TicketPage.tsx')).TicketPage,
}));
const TrackPage = lazy(async () => ({
  default: (await import('../tickets/TrackPage.tsx')).TrackPage,
}));
const OpenLinkPage = lazy(async () => ({
  default: (await import('../tickets/OpenLinkPage.tsx')).OpenLinkPage,
}));
const ConfirmPage = lazy(async () => ({
  default: (await import('../tickets/ConfirmPage.tsx')).ConfirmPage,
}));
const SignInPage = lazy(async () => ({
  default: (await import('../identity/SignInPage.tsx')).SignInPage,
}));
const RegisterPage = lazy(async () => ({
  default: (await import('../identity/RegisterPage.tsx')).RegisterPage,
}));
const SetUpPage = lazy(async () => ({
  default: (await import('../identity/SetUpPage.tsx')).SetUpPage,
}));
const MailboxPage = lazy(async () => ({
  default: (await import('../mailbox/MailboxPage.tsx')).MailboxPage,
}));
const AgentShell = lazy(async () => ({ default: (await import('./AgentShell.tsx')).AgentShell }));
const BoardPage = lazy(async () => ({
  default: (await import('../board/BoardPage.tsx')).BoardPage,
}));
const WorkspacePage = lazy(async () => ({
  default: (await import('../workspace/WorkspacePage.tsx')).WorkspacePage,
}));

export function Pages() {
  return (
    <Routes>
      <Route element={<CustomerShell />}>
        <Route path="/" element={<StartPage />} />
        <Route path="/new" element={<NewTicketPage />} />
        <Route path="/tickets" element={<MyTicketsPage />} />
        <Route path="/tickets/:number" element={<TicketPage />} />
        <Route path="/track" element={<TrackPage />} />
        <Route path="/track/open" element={<OpenLinkPage />} />
        <Route path="/confirm" element={<ConfirmPage />} />
        <Route path="/sign-in" element={<SignInPage />} />
        <Route path="/register" element={<RegisterPage />} />
        <Route path="/set-up" element={<SetUpPage />} />
        <Route path="/dev/mail" element={<MailboxPage />} />
        <Route path="*" element={<NotFound />} />
      </Route>
      <Route element={<AgentShell />}>
        <Route path="/board" element={<BoardPage />} />
        <Route path="/board/tickets/:number" element={<WorkspacePage />} />
      </Route>
    </Routes>
  );
}
