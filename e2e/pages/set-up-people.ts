/** Preparing a day from nothing, and the set-up desk's sections about the day and its people. */
import { expect, type Locator } from '@playwright/test';
import { filled } from '../support/words.ts';
import { Door } from './door.ts';
import { SetUpDesk } from './set-up.ts';

export interface Prepared {
  place: string;
  date?: string;
  name: string;
  pin: string;
  passphrase: string;
}

export class PeopleSections extends SetUpDesk {
  /** On a station without any day: fills in what is asked, up to the button. */
  async fillIn({ place, date, name, pin, passphrase }: Prepared): Promise<void> {
    const { keyboard, words } = this.window;
    await keyboard.pressButton(new Door(this.window).way(words.unlock.prepare));
    await expect(this.window.field(words.prepare.place)).toBeFocused();
    await keyboard.write(place);
    if (date !== undefined) await keyboard.type(this.window.field(words.prepare.date), date);
    await keyboard.type(this.window.field(words.prepare.name), name);
    await keyboard.type(this.window.field(words.pin.new), pin);
    await keyboard.type(this.window.field(words.pin.again), pin);
    await keyboard.type(this.window.field(words.unlock.newPassphrase), passphrase);
    await keyboard.type(this.window.field(words.prepare.passphraseAgain), passphrase);
  }

  /** From nothing to the set-up desk. */
  async prepare(prepared: Prepared): Promise<void> {
    await this.fillIn(prepared);
    await this.window.keyboard.press('Control+Enter');
    await this.isShown('day');
  }

  get people(): Locator {
    return this.window.page.getByRole('listbox', { name: this.window.words.setupPeople.list });
  }

  person(name: string): Locator {
    return this.people.getByRole('option').filter({ hasText: name });
  }

  /** Marks somebody in the list, with the arrow keys. */
  async mark(name: string): Promise<void> {
    const { keyboard } = this.window;
    await keyboard.goTo(this.people);
    await keyboard.press('Home');
    const person = this.person(name);
    while ((await person.getAttribute('aria-selected')) !== 'true') await keyboard.press('ArrowDown');
  }

  /** Writes somebody down and keeps the dialog open for the next one. */
  async addAndGoOn(name: string, role: RegExp): Promise<void> {
    const { keyboard, page, words } = this.window;
    const dialog = this.window.dialog(words.setupPeople.add);
    const field = this.window.field(words.setupPeople.name, dialog);
    await expect(field).toBeFocused();
    await keyboard.write(name);
    // Nobody inherits the roles of whoever was written down before.
    await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(0);
    await keyboard.tick(dialog.getByRole('checkbox', { name: role }));
    await keyboard.press('F2');
    await expect(page.getByText(filled(words.setupPeople.added, { name }))).toBeVisible();
  }

  /** The one-time PIN of whoever is marked, as it is read from the screen. */
  async giveOneTimePin(name: string): Promise<string> {
    const { keyboard, words } = this.window;
    await keyboard.press('F9');
    const dialog = this.window.dialog(filled(words.pin.oneTimeTitle, { name }));
    await expect(dialog.getByRole('button', { name: words.pin.give })).toBeVisible();
    await keyboard.press('Control+Enter');
    const pin = await dialog.getByText(/^\d{6}$/).innerText();
    await keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    return pin;
  }

  /** Takes access away from whoever is marked, or asks to. */
  async revoke(name: string): Promise<void> {
    const { keyboard, words } = this.window;
    await keyboard.pressButton(this.window.button(words.setupPeople.revoke));
    await expect(this.window.dialog(filled(words.setupPeople.revokeTitle, { name }))).toBeVisible();
    await keyboard.press('Control+Enter');
  }
}
