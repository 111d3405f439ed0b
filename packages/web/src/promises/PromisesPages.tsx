import { Route, Switch } from 'wouter';
import { NotHere } from '../platform/not-here.ts';
import { CalendarPage } from './CalendarPage.tsx';
import { PolicyPage } from './PolicyPage.tsx';
import { PromisesPage } from './PromisesPage.tsx';

/** All pages on promises, fetched as a whole: whoever looks at them edits them. */
export function PromisesPages() {
  return (
    <Switch>
      <Route path="/settings/promises" component={PromisesPage} />
      <Route path="/settings/promises/policies/:id" component={PolicyPage} />
      <Route path="/settings/promises/calendars/:id" component={CalendarPage} />
      <Route component={Nowhere} />
    </Switch>
  );
}

function Nowhere(): never {
  throw new NotHere();
}
