/** The set-up desk's sections about rooms and medicines. */
import { expect, type Locator } from '@playwright/test';
import { filled } from '../support/words.ts';
import { SetUpDesk } from './set-up.ts';

export class StockSections extends SetUpDesk {
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
    await expect(this.window.message(new RegExp(`${lot.number}: `))).toBeVisible();
    await expect(this.window.field(words.medicineList.field.lotNumber)).toBeFocused();
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
