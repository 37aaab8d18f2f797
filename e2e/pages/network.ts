/** How a station stands with the others, and how computers are added. */
import { expect, type Locator } from '@playwright/test';
import { passphrase } from '../support/practice-day.ts';
import type { StationWindow } from './station-window.ts';

export class NetworkView {
  readonly window: StationWindow;

  constructor(window: StationWindow) {
    this.window = window;
  }

  /** What the bar says. */
  chip(words: string | RegExp): Locator {
    return this.window.page.getByRole('banner').getByRole('button', { name: words });
  }

  get drawer(): Locator {
    return this.window.dialog(this.window.words.network.title);
  }

  /** At the coordinator's desk. */
  async open(): Promise<void> {
    const { keyboard, words } = this.window;
    await keyboard.pressButton(this.window.button(words.coordinator.showNetwork));
    await expect(this.drawer).toBeVisible();
  }

  /** Makes a code for one more computer; what somebody reads from the screen. */
  async addComputer(): Promise<{ code: string; address: string }> {
    const { keyboard, words } = this.window;
    await keyboard.pressButton(this.drawer.getByRole('button', { name: words.network.add.open }));
    const dialog = this.window.dialog(words.network.add.title);
    await expect(dialog.getByRole('img', { name: words.network.add.qr })).toBeVisible();
    const code = await dialog.getByText(/^[A-Z2-9]{4} [A-Z2-9]{4}$/).innerText();
    const address = await dialog.getByText(/^[\d.]+:\d+$/).innerText();
    return { code, address };
  }

  /** At the door of a computer without any day. */
  async join({ code, address }: { code: string; address: string }): Promise<void> {
    const { keyboard, words } = this.window;
    await keyboard.pressButton(this.window.button(words.unlock.toJoin));
    await keyboard.type(this.window.field(words.unlock.joinAddress), address);
    await keyboard.type(this.window.field(words.unlock.joinCode), code);
    await keyboard.type(this.window.field(words.unlock.passphrase), passphrase);
    await keyboard.press('Enter');
    await this.window.sees(words.signIn.title);
  }
}
