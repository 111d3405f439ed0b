import './styles.css';
import './platform/back-step.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { changeSession } from './identity/session.ts';
import { makeClient } from './platform/client.ts';
import { keepFocus } from './ui/kept-focus.ts';
import { watchTheme } from './ui/theme.ts';

const { client, reconnect } = makeClient();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root".');

const change = () => changeSession(client, reconnect);
// Not before the first sight of a page; whoever is offline then has no other tab that lives.
const watching = import('./identity/watch-session.ts')
  .then(({ watchSession }) => watchSession(client, change))
  .catch(() => () => {});
const changeEverywhere = () => change().finally(async () => (await watching)());
watchTheme();
keepFocus();
createRoot(root).render(
  <StrictMode>
    <App client={client} onSessionChange={changeEverywhere} />
  </StrictMode>,
);
