/** A window of the station: what all its screens have in common. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Keyboard } from '../support/keyboard.ts';
import { type Language, type Words, wordsIn } from '../support/words.ts';

export class StationWindow {
  readonly page: Page;
  readonly keyboard: Keyboard;
  readonly language: Language;
  readonly words: Words;

  constructor(page: Page, language: Language = 'vi') {
    this.page = page;
    this.keyboard = new Keyboard(page);
    this.language = language;
    this.words = wordsIn[language];
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** One of the rarer actions, from the menu of the action bar. */
  async fromMenu(action: string): Promise<void> {
    await this.keyboard.press('Control+M');
    // The menu takes the cursor a moment after it is drawn.
    await expect(this.page.locator('[role="menu"]:focus-within')).toBeVisible();
    const item = this.page.getByRole('menuitem', { name: action, exact: true });
    const isHere = () => item.evaluate((target) => document.activeElement === target);
    while (!(await isHere())) await this.keyboard.press('ArrowDown');
    await this.keyboard.press('Enter');
  }

  /** A field to type in, whatever helps with the typing. */
  field(name: string | RegExp, within: Page | Locator = this.page): Locator {
    const options = { name, exact: true };
    return within
      .getByRole('textbox', options)
      .or(within.getByRole('combobox', options))
      .or(within.getByRole('searchbox', options));
  }

  /** A group of controls. */
  group(name: string | RegExp): Locator {
    return this.page.getByRole('group', { name, exact: true });
  }

  /** Waits until somebody stands at the top of a list: Enter in its search takes them. */
  isListedFirst(name: string): Promise<void> {
    return expect(this.page.getByRole('option').first()).toContainText(name);
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** A message that something went wrong. */
  problem(title: string | RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: title });
  }

  /** A message that something is done or should be known. */
  message(title: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: title });
  }

  /** Waits until a desk is there and answers. */
  async sees(heading: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }

  /** Through the list of commands. */
  async signOut(): Promise<void> {
    await this.#command(this.words.palette.signOut);
    await this.sees(this.words.signIn.title);
  }

  /** Through the list of commands; everybody is signed out. */
  async lock(): Promise<void> {
    await this.#command(this.words.palette.lock);
    await this.sees(this.words.unlock.title);
  }

  async #command(name: string): Promise<void> {
    await this.keyboard.press('Control+K');
    await expect(this.dialog(this.words.palette.title)).toBeVisible();
    await this.keyboard.write(name);
    await this.keyboard.press('Enter');
  }
}
