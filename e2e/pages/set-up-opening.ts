/** The set-up desk from its last section: what is checked before the doors open, and the doors. */
import { expect, type Locator } from '@playwright/test';
import { anyOf } from '../support/words.ts';
import { SetUpDesk } from './set-up.ts';

export class OpeningSections extends SetUpDesk {
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
