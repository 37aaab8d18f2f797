/** What every desk that calls people has: its queue, and what is done about somebody in it. */
import { expect, type Locator } from '@playwright/test';
import type { StationWindow } from './station-window.ts';

type QueueWords = StationWindow['words']['queue'];
type Rare = Extract<keyof QueueWords, 'hold' | 'return' | 'transfer' | 'priority' | 'leave'>;

export class QueueDesk {
  readonly window: StationWindow;

  constructor(window: StationWindow) {
    this.window = window;
  }

  get list(): Locator {
    return this.window.page.getByRole('listbox', { name: this.window.words.queue.list });
  }

  get people(): Locator {
    return this.list.getByRole('option');
  }

  /** Waits until these people, and nobody else, are in the list in this order. */
  async hasInOrder(...names: string[]): Promise<void> {
    await expect(this.people).toContainText(names);
  }

  /** Waits until somebody is on the screen. */
  async shows(name: string): Promise<void> {
    await expect(this.window.page.getByRole('heading', { level: 2, name })).toBeVisible();
  }

  /** F4, once they are in the list. */
  async callNext(name: string): Promise<void> {
    await expect(this.people.filter({ hasText: name })).toBeVisible();
    await this.#isFree();
    await this.window.keyboard.press('F4');
    await this.shows(name);
    await expect(this.window.button(this.window.words.queue.recall)).toBeVisible();
  }

  /** Waits until no dialog takes the keys. */
  async #isFree(): Promise<void> {
    await expect(this.window.page.getByRole('dialog')).toHaveCount(0);
  }

  /** Opens somebody of the list with the arrow keys and Enter. */
  async open(name: string): Promise<void> {
    await this.select(name);
    await this.window.keyboard.press('Enter');
    await this.shows(name);
  }

  /** Goes to somebody of the list with the arrow keys. */
  async select(name: string): Promise<void> {
    const { keyboard } = this.window;
    await this.#isFree();
    await keyboard.goTo(this.list);
    await keyboard.press('Home');
    const row = this.people.filter({ hasText: name });
    while ((await row.getAttribute('aria-selected')) !== 'true') await keyboard.press('ArrowDown');
  }

  /** F7, and the number of one of the three ways; Enter. */
  async noShow(way?: '1' | '2' | '3'): Promise<void> {
    const { keyboard, page, words } = this.window;
    await keyboard.press('F7');
    await expect(page.getByRole('radio', { checked: true })).toBeFocused();
    if (way) await keyboard.press(way);
    await keyboard.press('Enter');
    await expect(this.window.button(words.queue.recall)).toBeHidden();
  }

  /** One of the rarer actions about whoever is on the screen. */
  more(action: Rare): Promise<void> {
    return this.window.fromMenu(this.window.words.queue[action]);
  }

  /** F9. */
  async undo(): Promise<void> {
    await this.#isFree();
    await this.window.keyboard.press('F9');
    await expect(this.window.message(this.window.words.common.undone)).toBeVisible();
  }
}
