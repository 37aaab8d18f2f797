/** The desk at which a day is prepared. */
import { expect, type Locator } from '@playwright/test';
import { coordinator } from '../support/prepared-day.ts';
import { filled } from '../support/words.ts';
import type { StationWindow } from './station-window.ts';

export class SetUpDesk {
  readonly window: StationWindow;

  constructor(window: StationWindow) {
    this.window = window;
  }

  /** The coordinator of a prepared day sits down and opens the desk. */
  static async openedIn(window: StationWindow): Promise<SetUpDesk> {
    const { page, keyboard, words } = window;
    await keyboard.type(window.field(words.signIn.search), coordinator.name);
    await keyboard.press('Enter');
    await expect(window.field(filled(words.signIn.pin, coordinator))).toBeFocused();
    await keyboard.write(coordinator.pin);
    await keyboard.press('Enter');
    await expect(page.getByRole('button', { name: coordinator.name, exact: true })).toBeVisible();
    await expect(page.getByText(words.common.loading)).toHaveCount(0);
    const desk = new SetUpDesk(window);
    if (await desk.#sections.isVisible()) return desk;
    await keyboard.press('Control+K');
    await expect(window.dialog(words.palette.title)).toBeVisible();
    await keyboard.write(words.desk.setup);
    await keyboard.press('Enter');
    await expect(desk.#sections).toBeVisible();
    return desk;
  }

  get #sections(): Locator {
    return this.window.page.getByRole('tablist', { name: this.window.words.setup.sections });
  }

  /** Goes to a section with the keyboard. */
  async show(section: keyof StationWindow['words']['setup']['section']): Promise<void> {
    const { keyboard, words } = this.window;
    const name = words.setup.section[section];
    const tab = this.#sections.getByRole('tab', { name, exact: true });
    await keyboard.goTo(this.#sections.getByRole('tab', { selected: true }));
    const isHere = () => tab.evaluate((target) => document.activeElement === target);
    await keyboard.press('Home');
    while (!(await isHere())) await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await this.window.sees(name);
  }

  /** A specialty, or a desk, with its rooms. */
  place(name: string): Locator {
    return this.window.page.getByRole('region', { name, exact: true });
  }

  /** Adds rooms to a place. */
  async addRooms(place: string, names: string): Promise<void> {
    const { keyboard, words } = this.window;
    await keyboard.pressButton(this.place(place).getByRole('button', { name: words.rooms.add }));
    const dialog = this.window.dialog(filled(words.rooms.addTitle, { place }));
    await keyboard.type(this.window.field(words.rooms.names, dialog), names);
    await keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  }

  /** The medicines of the day. */
  get medicines(): Locator {
    return this.window.page.getByRole('listbox', { name: this.window.words.medicines.listLabel });
  }

  /** Opens a medicine of the list. */
  async openMedicine(text: string): Promise<void> {
    const { keyboard, words } = this.window;
    await keyboard.type(this.window.field(words.medicines.search), text);
    await expect(this.medicines.getByRole('option')).toHaveCount(1);
    await keyboard.goTo(this.medicines);
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(this.window.field(words.medicineList.field.lotNumber)).toBeFocused();
  }

  /** Receives a lot of the medicine that is open; Enter after the quantity does it. */
  async receiveLot(lot: { number: string; expiry: string; quantity: string }): Promise<void> {
    const { keyboard, words } = this.window;
    await this.typeLot(lot);
    await keyboard.press('Enter');
    await expect(this.window.message(filled(words.medicines.received, lot))).toBeVisible();
  }

  async typeLot(lot: { number?: string; expiry?: string; quantity?: string }): Promise<void> {
    const { keyboard, words, page } = this.window;
    const dialog = page.getByRole('dialog');
    const within = (await dialog.count()) > 0 ? dialog : page;
    const { lotNumber, expiry, quantity } = words.medicineList.field;
    if (lot.number) await keyboard.type(this.window.field(lotNumber, within), lot.number);
    if (lot.expiry) await keyboard.type(this.window.field(expiry, within), lot.expiry);
    if (lot.quantity) await keyboard.type(this.window.field(quantity, within), lot.quantity);
  }

  /** The row of a lot of the medicine that is open. */
  lot(number: string): Locator {
    return this.window.page.getByRole('row').filter({ hasText: number });
  }
}
