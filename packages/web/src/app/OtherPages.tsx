import { Route, Switch } from 'wouter';
import { late } from '../platform/late.ts';
import { NotFound } from './PageFailure.tsx';

const TrackPage = late(async () => (await import('../tracking/TrackPage.tsx')).TrackPage);
const OpenLinkPage = late(async () => (await import('../tracking/OpenLinkPage.tsx')).OpenLinkPage);
const ConfirmPage = late(async () => (await import('../tracking/ConfirmPage.tsx')).ConfirmPage);
const SurveyPage = late(async () => (await import('../tracking/SurveyPage.tsx')).SurveyPage);
const SignInPage = late(async () => (await import('../identity/SignInPage.tsx')).SignInPage);
const RegisterPage = late(async () => (await import('../identity/RegisterPage.tsx')).RegisterPage);
const SetUpPage = late(async () => (await import('../identity/SetUpPage.tsx')).SetUpPage);
const InboxPage = late(async () => (await import('../inbox/InboxPage.tsx')).InboxPage);
const InboxSettingsPage = late(
  async () => (await import('../inbox/InboxSettingsPage.tsx')).InboxSettingsPage,
);
const MailboxPage = late(async () => (await import('../mailbox/MailboxPage.tsx')).MailboxPage);

/** What customers open now and then; fetched as a list when one of it is opened. */
export function OtherPages() {
  return (
    <Switch>
      <Route path="/track" component={TrackPage} />
      <Route path="/track/open" component={OpenLinkPage} />
      <Route path="/confirm" component={ConfirmPage} />
      <Route path="/survey" component={SurveyPage} />
      <Route path="/sign-in" component={SignInPage} />
      <Route path="/register" component={RegisterPage} />
      <Route path="/set-up" component={SetUpPage} />
      <Route path="/inbox" component={InboxPage} />
      <Route path="/inbox/settings" component={InboxSettingsPage} />
      <Route path="/dev/mail" component={MailboxPage} />
      <Route component={NotFound} />
    </Switch>
  );
}
