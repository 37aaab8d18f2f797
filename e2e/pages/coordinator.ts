import { expect } from '@playwright/test';
import { anyOf } from '../support/words.ts';
import type { StationWindow } from './station-window.ts';

export class CoordinatorDesk {
  readonly window: StationWindow;

  constructor(window: StationWindow) {
    this.window = window;
  }

  async showsNumbers(): Promise<void> {
    await expect(
      this.window.page.getByText(this.window.words.coordinator.visits, { exact: true }),
    ).toBeVisible();
  }

  /** Waits until a number of the day is this. */
  async shows(label: string, value: number): Promise<void> {
    const tile = this.window.page.getByText(label, { exact: true }).locator('..');
    await expect(tile.getByRole('strong')).toHaveText(String(value));
  }

  /** Goes to one of the desk's views with the arrow keys. */
  async show(view: keyof StationWindow['words']['coordinator']['view']): Promise<void> {
    const { keyboard, page, words } = this.window;
    const tabs = page.getByRole('tablist', { name: words.coordinator.views });
    const tab = tabs.getByRole('tab', { name: words.coordinator.view[view] });
    await keyboard.goTo(tabs.getByRole('tab', { selected: true }));
    while ((await tab.getAttribute('aria-selected')) !== 'true') await keyboard.press('ArrowRight');
  }

  /** Everybody who is not done. */
  get stillHere() {
    return this.window.page.getByRole('listbox', { name: this.window.words.coordinator.stillHere });
  }

  /** Who was turned away. */
  get turnedAway() {
    return this.window.page.getByRole('listbox', { name: this.window.words.coordinator.turnedAway });
  }

  /** Marks everybody shown; answers with the button that ends their visits. */
  async markAll() {
    const { page, words, keyboard } = this.window;
    await keyboard.pressButton(page.getByRole('button', { name: anyOf(words.coordinator.markAll) }));
    return page.getByRole('button', { name: anyOf(words.coordinator.endVisits) });
  }
}
