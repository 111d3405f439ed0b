import { afterAll } from 'vitest';
import { sendTicket, writeTicket } from './stage/guest.ts';
import { journey } from './stage/journey.ts';
import { openDesk } from './stage/journey-desk.ts';
import { arrowTo, enterOn } from './stage/keyboard.ts';
import { expectSound } from './stage/soundness.ts';
import { idOf, verbsOf } from './stage/verbs.ts';

const desk = await openDesk();
afterAll(() => desk.close());

journey(
  'the dispatcher triages lost access and shares out work by keyboard alone',
  async ({ enter }) => {
    const austin = await enter(desk, { as: 'employee@example.com', at: '/new' });
    await writeTicket(austin, {
      category: 'Other',
      subject: 'No access since the security update',
      body: 'My role is gone and the release is tomorrow. It is urgent.',
    });
    const number = await sendTicket(austin);

    const kim = await enter(desk, { as: 'dispatcher@example.com', at: '/triage' });
    const row = kim.locator(`[data-row="${number}"]`);
    await row.getByText('Sounds urgent: “urgent”').waitFor();
    await expectSound(kim, 'triage');
    await row.getByRole('link').focus();
    await kim.keyboard.press('4');
    await row.getByText('Urgent', { exact: true }).waitFor();
    await kim.keyboard.press('c');
    await arrowTo(kim.getByRole('menuitemcheckbox', { name: 'Account' }));
    await kim.keyboard.press('Enter');
    await row.getByText('Account', { exact: true }).waitFor();
    await kim.keyboard.press('t');
    await arrowTo(kim.getByRole('menuitemcheckbox', { name: /Level 3 experts/ }));
    await kim.keyboard.press('Enter');
    await row.waitFor({ state: 'detached' });
    // The next one has the turn.
    await kim.locator('[data-row] a:focus').waitFor();

    // Level 3 takes it, and the dispatcher gives it on and takes that back.
    await kim.goto('/workload');
    const experts = kim.getByRole('region', { name: 'Level 3 experts' });
    const load = await experts
      .getByText(/^\d+ ongoing$/)
      .first()
      .textContent();
    const before = Number.parseInt(load ?? '', 10);
    await verbsOf(desk, 'agent3@example.com').claim(await idOf(desk, number));
    await experts
      .getByText(`${before + 1} ongoing`)
      .first()
      .waitFor();
    await enterOn(experts.getByRole('button', { name: 'Terrence Hank', exact: true }));
    await expectSound(kim, 'workload');
    await enterOn(experts.getByRole('button', { name: `Assign #${number} to…` }));
    await arrowTo(kim.getByRole('menuitemcheckbox', { name: /^Tim Samuel/ }));
    await kim.keyboard.press('Enter');
    await experts.getByText(`${before} ongoing`).first().waitFor();
    await kim.getByText(`#${number} went to Tim Samuel`).first().waitFor();
    await kim.keyboard.press('z');
    await experts
      .getByText(`${before + 1} ongoing`)
      .first()
      .waitFor();
  },
);
