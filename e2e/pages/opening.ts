/** The set-up desk from its last section: what is checked before the doors open, and the doors. */
import { expect, type Locator } from '@playwright/test';
import { anyOf } from '../support/words.ts';
import type { StationWindow } from './station-window.ts';

export class Opening {
  readonly window: StationWindow;

  constructor(window: StationWindow) {
    this.window = window;
  }

  /** Goes to a section with the arrow keys. */
  async show(section: keyof StationWindow['words']['setup']['section']): Promise<void> {
    const { keyboard, page, words } = this.window;
    const list = page.getByRole('tablist', { name: words.setup.sections });
    const tab = list.getByRole('tab', { name: words.setup.section[section], exact: true });
    await keyboard.goTo(list.getByRole('tab', { selected: true }));
    await keyboard.press('Home');
    while (!(await tab.evaluate((target) => document.activeElement === target)))
      await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await this.window.sees(words.setup.section[section]);
  }

  /** What was found, by its weight. */
  #list(words: string): Locator {
    return this.window.page.getByRole('list', { name: anyOf(words) });
  }

  get vital(): Locator {
    return this.#list(this.window.words.opening.vital).getByRole('listitem');
  }

  get odd(): Locator {
    return this.#list(this.window.words.opening.odd).getByRole('listitem');
  }

  get inOrder(): Locator {
    return this.#list(this.window.words.opening.fine).getByRole('listitem');
  }

  get doors(): Locator {
    return this.window.page.getByRole('button', { name: this.window.words.opening.open });
  }

  /** Follows a finding to where it is mended. */
  async follow(finding: Locator): Promise<void> {
    await this.window.keyboard.pressButton(finding.getByRole('button'));
  }

  async checkAgain(): Promise<void> {
    await this.window.keyboard.pressButton(this.window.button(this.window.words.opening.checkAgain));
  }

  /** Opens the doors, whatever is odd. */
  async open(): Promise<void> {
    const { keyboard, words } = this.window;
    await expect(this.doors).toBeEnabled();
    await keyboard.press('Control+Enter');
    await expect(this.window.dialog(anyOf(words.opening.confirmTitle))).toBeVisible();
    await keyboard.press('Control+Enter');
    await expect(this.window.message(words.opening.opened)).toBeVisible();
  }
}
