/** Tests that are asked for: how a doctor orders, reads and cancels them, and how they are reported. */
import { expect, type Locator } from '@playwright/test';
import { filled } from '../support/words.ts';
import type { StationWindow } from './station-window.ts';

interface Wanted {
  /** Of the first service that is offered, which has parts. */
  part: string;
  question: string;
}

export class Orders {
  readonly window: StationWindow;

  constructor(window: StationWindow) {
    this.window = window;
  }

  /** What was asked for in the visit on the screen, and what came of it. */
  get panel(): Locator {
    return this.window.page.getByRole('region', { name: this.window.words.orders.panel });
  }

  /** Alt+C; the cursor stands at the tests that are offered. */
  async begin(ticket: string): Promise<Locator> {
    const { keyboard, words } = this.window;
    await keyboard.press('Alt+C');
    const dialog = this.window.dialog(filled(words.orders.title, { ticket }));
    await expect(dialog.getByRole('checkbox').first()).toBeFocused();
    return dialog;
  }

  /** The first test that is offered, by its number, of one part. */
  async want({ part, question }: Wanted): Promise<void> {
    const { keyboard, page, words } = this.window;
    await keyboard.press('1');
    await keyboard.tick(page.getByRole('dialog').getByRole('checkbox', { name: part, exact: true }));
    await keyboard.type(this.window.field(words.orders.question), question);
  }

  /** Ctrl+Enter. */
  async send(): Promise<void> {
    await this.window.keyboard.press('Control+Enter');
    await expect(this.window.page.getByRole('dialog')).toHaveCount(0);
  }

  /** One test that the room does itself, by the digit of its place. */
  async askHere(ticket: string, digit: string): Promise<void> {
    await this.begin(ticket);
    await this.window.keyboard.press(digit);
    await this.send();
  }

  /** Opens the form of a test that the room does itself. */
  async measure(name: string, ticket: string): Promise<Locator> {
    const { keyboard, words } = this.window;
    await keyboard.pressButton(this.panel.getByRole('button', { name: `${words.orders.measure} ${name}` }));
    return this.window.dialog(filled(words.orders.measureTitle, { name, ticket }));
  }

  async cancel(name: string, reason: string): Promise<void> {
    const { keyboard, words, page } = this.window;
    await keyboard.pressButton(page.getByRole('button', { name: `${words.orders.cancel} ${name}` }));
    await expect(this.window.field(words.orders.cancelReason)).toBeFocused();
    await keyboard.write(reason);
    await keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }

  /** Alt+B: everything that is left is normal; the cursor goes on to the conclusion. */
  async normal(): Promise<void> {
    await this.window.keyboard.press('Alt+B');
  }

  /** Ctrl+Enter; the paper is shown. */
  async sign(): Promise<void> {
    const { keyboard, words } = this.window;
    await keyboard.press('Control+Enter');
    await expect(this.window.button(words.orders.print)).toBeFocused();
  }
}
