import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { AgentShell } from './AgentShell.tsx';
import { NotFound } from './PageFailure.tsx';

const BoardPage = lazy(async () => ({
  default: (await import('../board/BoardPage.tsx')).BoardPage,
}));
const WorkspacePage = lazy(async () => ({
  default: (await import('../workspace/WorkspacePage.tsx')).WorkspacePage,
}));

export function AgentPages() {
  return (
    <AgentShell>
      <Switch>
        <Route path="/board" component={BoardPage} />
        <Route path="/board/tickets/:number" component={WorkspacePage} />
        <Route component={NotFound} />
      </Switch>
    </AgentShell>
  );
}
