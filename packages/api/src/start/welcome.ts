import { type DemoPerson, demoPassword, people } from '../../seed/people.ts';
import type { Env } from '../platform/env.ts';
import { sinceStart } from './step.ts';

/** What to do next: where the desk is, and who one can be. */
export function welcome(env: Env): string {
  const lines = ['', `  HLM Desk is ready after ${sinceStart()}: ${env.publicUrl}`, ''];
  if (env.demo) lines.push(...demoLines(), '');
  return lines.join('\n');
}

function demoLines() {
  const everybody: DemoPerson[] = Object.values(people);
  const accounts = everybody.filter(({ account }) => account !== null);
  const width = Math.max(...accounts.map(({ email }) => email.length)) + 2;
  return [
    `  This is the demo. Everybody's password is: ${demoPassword}`,
    ...accounts.map(({ email, name, account }) => `    ${email.padEnd(width)}${name}: ${account}`),
  ];
}
