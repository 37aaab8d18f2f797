/** The screens before a desk: open a day, say who sits here. */
import { expect, type Locator } from '@playwright/test';
import { passphrase, type StaffId, staffMember } from '../support/practice-day.ts';
import { filled } from '../support/words.ts';
import type { StationWindow } from './station-window.ts';

export class Door {
  readonly #window: StationWindow;

  constructor(window: StationWindow) {
    this.#window = window;
  }

  /** On a station without any day. */
  async createDay(secret = passphrase): Promise<void> {
    const { words, keyboard } = this.#window;
    await this.practise();
    await keyboard.type(this.#window.field(words.unlock.newPassphrase), secret);
    await keyboard.press('Enter');
    await this.#window.sees(words.signIn.title);
  }

  /** On a station without any day: up to the questions about a practice day. */
  async practise(): Promise<void> {
    const { words, keyboard } = this.#window;
    await keyboard.pressButton(this.way(words.unlock.practise));
    await expect(this.#window.field(words.unlock.newPassphrase)).toBeFocused();
  }

  /** One of the two large ways to begin. */
  way(title: string): Locator {
    return this.#window.page.getByRole('button', { name: new RegExp(`^${title}`) });
  }

  async unlock(secret = passphrase): Promise<void> {
    const { words, keyboard } = this.#window;
    await keyboard.type(this.#window.field(words.unlock.passphrase), secret);
    await keyboard.press('Enter');
  }

  async signIn(staffId: StaffId): Promise<void> {
    const { page, words } = this.#window;
    const { name, pin } = staffMember(staffId);
    await this.enter(name, pin);
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
    await expect(page.getByText(words.common.loading)).toHaveCount(0);
  }

  /** Up to the question for the PIN. */
  async choose(staffId: StaffId): Promise<void> {
    await this.chooseName(staffMember(staffId).name);
  }

  /** Somebody's name, and the PIN they type. */
  async enter(name: string, pin: string): Promise<void> {
    await this.chooseName(name);
    await this.#window.keyboard.write(pin);
    await this.#window.keyboard.press('Enter');
  }

  /** Chooses a PIN of one's own after a one-time PIN, and comes to the desk. */
  async chooseOwnPin(pin: string): Promise<void> {
    const { words, keyboard } = this.#window;
    await this.#window.sees(words.pin.chooseTitle);
    await expect(this.#window.field(words.pin.new)).toBeFocused();
    await keyboard.write(pin);
    await keyboard.type(this.#window.field(words.pin.again), pin);
    await keyboard.press('Enter');
  }

  async chooseName(name: string): Promise<void> {
    const { words, keyboard } = this.#window;
    await keyboard.type(this.#window.field(words.signIn.search), name);
    await keyboard.press('Enter');
    await expect(this.#window.field(filled(words.signIn.pin, { name }))).toBeFocused();
  }
}
