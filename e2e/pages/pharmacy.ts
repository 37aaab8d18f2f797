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
    await this.shows(name);
    await expect(this.window.button(words.queue.recall)).toBeVisible();
  }

  /** Opens the prescription of somebody by name. */
  async find(name: string): Promise<void> {
    const { words, keyboard } = this.window;
    await keyboard.type(this.window.field(words.pharmacy.search), name);
    await this.window.isListedFirst(name);
    await keyboard.press('Enter');
    await this.shows(name);
  }

  /** The prescription of somebody is on the screen. */
  async shows(name: string): Promise<void> {
    const { page, words } = this.window;
    const region = { name: filled(words.pharmacy.prescriptionOf, { name }) };
    await expect(page.getByRole('region', region)).toBeVisible();
  }

  /** Ctrl+Enter asks for the five checks, and once more says that they were made. */
  async handOut(): Promise<void> {
    await this.askToHandOut();
    await this.confirm();
  }

  /** Ctrl+Enter; the five checks are on the screen. */
  async askToHandOut(): Promise<void> {
    await this.window.keyboard.press('Control+Enter');
    await expect(this.checks.locator(':focus')).toHaveCount(1);
  }

  /** Ctrl+Enter as above, and Enter is held on until the five checks have the cursor. */
  async askToHandOutHoldingEnter(): Promise<void> {
    const { keyboard } = this.window.page;
    await keyboard.down('Control');
    await keyboard.down('Enter');
    await expect(this.checks.locator(':focus')).toHaveCount(1);
    await keyboard.up('Control');
    await keyboard.down('Enter');
    await keyboard.up('Enter');
  }

  /** Ctrl+Enter where the five checks are asked for. */
  async confirm(): Promise<void> {
    await this.window.keyboard.press('Control+Enter');
    await expect(this.checks).toBeHidden();
  }

  /** The five checks before something is handed over. */
  get checks(): Locator {
    return this.window.dialog(this.window.words.dispensing.handOverTitle);
  }

  /** Alt+S; what is picked stands ready. */
  async prepare(): Promise<void> {
    const { page, words, keyboard } = this.window;
    await keyboard.press('Alt+S');
    await expect(page.getByRole('button', { name: words.dispensing.putBack })).toBeVisible();
  }

  /** Alt+L; what stood ready is back on the shelf. */
  async putBack(): Promise<void> {
    const { page, words, keyboard } = this.window;
    await keyboard.press('Alt+L');
    await expect(page.getByRole('button', { name: words.dispensing.putBack })).toBeHidden();
  }

  /** The field for why lots of a medicine are chosen as they are. */
  reason(name: string): Locator {
    return this.window.field(filled(this.window.words.dispensing.lotReasonOf, { name }));
  }

  /** Shows the lots of a medicine that are not proposed. */
  async showOtherLots(name: string): Promise<void> {
    const { words, keyboard } = this.window;
    await keyboard.pressButton(this.window.button(anyOf(`${words.dispensing.otherLots}{{medicine}}${name}`)));
  }

  /** Asked when the rest of a medicine is not given. */
  closing(name: string): Locator {
    return this.window.dialog(anyOf(this.window.words.dispensing.closeRestTitle.replace('{{name}}', name)));
  }

  /** Asks why the rest of a medicine is not given. */
  async askToCloseRest(name: string): Promise<void> {
    const { words, keyboard } = this.window;
    await keyboard.pressButton(this.window.button(new RegExp(`^${words.dispensing.closeRest}\\s*${name}$`)));
    await expect(this.closing(name).locator(':focus')).toHaveCount(1);
  }

  /** One of the ways in which labels tell how a medicine is taken. */
  labelVariant(name: string): Locator {
    const { page, words } = this.window;
    return page.getByRole('group', { name: words.labels.variant }).getByRole('radio', { name });
  }

  get #labels(): Locator {
    return this.window.dialog(anyOf(this.window.words.labels.paper));
  }

  /** Shift+F8; the labels of the person on the screen, before they are printed. */
  async openLabels(): Promise<void> {
    await this.window.keyboard.press('Shift+F8');
    await expect(this.#labels).toBeVisible();
  }

  /** F8; the dialog goes when the labels are on their way. */
  async printLabels(): Promise<void> {
    await this.window.keyboard.press('F8');
    await expect(this.#labels).toBeHidden();
  }

  /** F10; the shelf. */
  async openStock(): Promise<void> {
    const { page, words, keyboard } = this.window;
    await keyboard.press('F10');
    await expect(page.getByRole('listbox', { name: words.pharmacy.stockTitle })).toBeVisible();
  }
}
