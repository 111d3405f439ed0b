import { Route, Switch } from 'wouter';
import { late } from '../platform/late.ts';
import { AgentShell } from './AgentShell.tsx';
import { NotFound } from './PageFailure.tsx';

const BoardPage = late(async () => (await import('../board/BoardPage.tsx')).BoardPage);
const ReportsPage = late(async () => (await import('../figures/ReportsPage.tsx')).ReportsPage);
const WorkspacePage = late(
  async () => (await import('../workspace/WorkspacePage.tsx')).WorkspacePage,
);
const PromisesPages = late(
  async () => (await import('../promises/PromisesPages.tsx')).PromisesPages,
);

const InboxPage = late(async () => (await import('../inbox/InboxPage.tsx')).InboxPage);
const InboxSettingsPage = late(
  async () => (await import('../inbox/InboxSettingsPage.tsx')).InboxSettingsPage,
);
const TriagePage = late(async () => (await import('../triage/TriagePage.tsx')).TriagePage);
const WorkloadPage = late(async () => (await import('../workload/WorkloadPage.tsx')).WorkloadPage);

export function AgentPages() {
  return (
    <AgentShell>
      <Switch>
        <Route path="/board" component={BoardPage} />
        <Route path="/board/tickets/:number" component={WorkspacePage} />
        <Route path="/board/inbox" component={InboxPage} />
        <Route path="/board/inbox/settings" component={InboxSettingsPage} />
        <Route path="/reports" component={ReportsPage} />
        <Route path="/settings/promises/*?" component={PromisesPages} />
        <Route path="/triage" component={TriagePage} />
        <Route path="/workload" component={WorkloadPage} />
        <Route component={NotFound} />
      </Switch>
    </AgentShell>
  );
}
