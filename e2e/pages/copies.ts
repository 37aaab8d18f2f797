/** The backup as every desk shows it, the folders of a computer, and the door for a file. */
import { expect, type Locator } from '@playwright/test';
import type { StationWindow } from './station-window.ts';

export class Copies {
  readonly window: StationWindow;

  constructor(window: StationWindow) {
    this.window = window;
  }

  /** What the bar says. */
  chip(words: string | RegExp): Locator {
    return this.window.page.getByRole('banner').getByRole('button', { name: words });
  }

  get drawer(): Locator {
    return this.window.dialog(this.window.words.copies.title);
  }

  /** From any desk. */
  async open(chip: string | RegExp): Promise<void> {
    await this.window.keyboard.pressButton(this.chip(chip));
    await expect(this.drawer).toBeVisible();
  }

  async backUpNow(): Promise<void> {
    await this.window.keyboard.pressButton(
      this.drawer.getByRole('button', { name: this.window.words.copies.now }),
    );
  }

  /** In the dialog for a folder: makes a new one where it is, and uses it. */
  async useNewFolder(name: string): Promise<void> {
    const { keyboard, words } = this.window;
    await keyboard.pressButton(this.window.button(words.folders.new));
    await keyboard.type(this.window.field(words.folders.newName), name);
    await keyboard.press('Enter');
    await expect(this.window.page.getByText(new RegExp(`[\\\\/]${name}$`))).toBeVisible();
    await expect(this.window.button(words.folders.new)).toBeFocused();
    await keyboard.press('Control+Enter');
    await expect(this.window.button(words.folders.new)).toBeHidden();
  }

  /** At the door. */
  async chooseFile(path: string): Promise<void> {
    const { keyboard, page, words } = this.window;
    const way = this.window.button(words.fromFile.way);
    const another = this.window.button(words.fromFile.another);
    const choose = this.window.button(words.fromFile.choose);
    await expect(way.or(another).or(choose).first()).toBeVisible();
    if (await way.isVisible()) await keyboard.pressButton(way);
    else if (await another.isVisible()) await keyboard.pressButton(another);
    await page.locator('input[type=file]').setInputFiles(path);
  }

  /** With the passphrase of the file that was chosen. */
  async unseal(passphrase: string): Promise<void> {
    const { keyboard, words } = this.window;
    await keyboard.type(this.window.field(words.unlock.passphrase), passphrase);
    await keyboard.press('Enter');
  }
}
