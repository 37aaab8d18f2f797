/** Walks past the screens of several computers: the hub's, then those of one that joined and is left alone. */
import { expect } from '@playwright/test';
import { Door } from '../pages/door.ts';
import { NetworkView } from '../pages/network.ts';
import type { StationWindow } from '../pages/station-window.ts';
import { type Colleagues, colleaguesAt } from './colleagues.ts';
import { startStation } from './station.ts';

export async function* networkTour(
  window: StationWindow,
  colleagues: Colleagues,
): AsyncGenerator<string, void> {
  const { page, words, keyboard } = window;
  const view = new NetworkView(window);
  await new Door(window).signIn('coordinator-1');
  await view.open();
  yield 'single';
  await view.addComputer();
  yield 'add-computer';
  await keyboard.press('Escape');
  const second = await startStation();
  try {
    const there = await colleaguesAt(second);
    await there.join(colleagues);
    await expect(view.drawer.getByText('B', { exact: false }).first()).toBeVisible();
    yield 'hub';
    await keyboard.pressButton(view.drawer.getByRole('button', { name: words.network.journal.open }));
    yield 'take-journal';

    await page.goto(await second.address());
    await new Door(window).signIn('coordinator-1');
    await expect(view.chip(words.network.chip.together)).toBeVisible();
    await view.open();
    yield 'member';
    await keyboard.pressButton(view.drawer.getByRole('button', { name: words.network.address.open }));
    yield 'address';
    await keyboard.press('Escape');
    // Back to where it was opened from, inside the drawer.
    await expect(view.drawer.getByRole('button', { name: words.network.address.open })).toBeFocused();
    await keyboard.pressButton(view.drawer.getByRole('button', { name: words.network.become.open }));
    yield 'become-hub';
    await keyboard.press('Escape');
    await (await colleagues.as('coordinator-1')).lock();
    await there.receive({ name: 'Thào Mí Dính' });
    await expect(view.drawer.getByRole('alert').first()).toBeVisible();
    yield 'alone';
  } finally {
    await second.stop();
  }
}
