import { expect, type Locator } from '@playwright/test';
import { anyOf, filled } from '../support/words.ts';
import type { StationWindow } from './station-window.ts';

export class PharmacyDesk {
  readonly window: StationWindow;

  constructor(window: StationWindow) {
    this.window = window;
  }

  /** The fields with what is taken of a medicine, one for each lot. */
  quantity(medicine: string): Locator {
    const { words } = this.window;
    return this.window.field(anyOf(words.pharmacy.quantityOf.replace('{{name}}', `${medicine}{{strength}}`)));
  }

  /** What the person on the screen was handed today. */
  get handedOut(): Locator {
    return this.window.page.getByRole('region', { name: this.window.words.pharmacy.handedOut, exact: true });
  }

  /** F4; the prescription of whoever is next is on the screen. */
  async callNext(name: string): Promise<void> {
    const { page, words, keyboard } = this.window;
    await expect(page.getByRole('option', { name })).toBeVisible();
    await keyboard.press('F4');
    await this.#shows(name);
    await expect(this.window.button(words.queue.recall)).toBeVisible();
  }

  /** Opens the prescription of somebody by name. */
  async find(name: string): Promise<void> {
    const { words, keyboard } = this.window;
    await keyboard.type(this.window.field(words.pharmacy.search), name);
    await keyboard.press('Enter');
    await this.#shows(name);
  }

  async #shows(name: string): Promise<void> {
    const { page, words } = this.window;
    const region = { name: filled(words.pharmacy.prescriptionOf, { name }) };
    await expect(page.getByRole('region', region)).toBeVisible();
  }

  /** Ctrl+Enter. */
  handOut(): Promise<void> {
    return this.window.keyboard.press('Control+Enter');
  }

  /** F10; the shelf. */
  async openStock(): Promise<void> {
    const { page, words, keyboard } = this.window;
    await keyboard.press('F10');
    await expect(page.getByRole('listbox', { name: words.pharmacy.stockTitle })).toBeVisible();
  }
}
