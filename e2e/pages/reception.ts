import { expect } from '@playwright/test';
import type { StationWindow } from './station-window.ts';

export interface Newcomer {
  name: string;
  sex: 'male' | 'female';
  /** As it is typed: `1950`, `3/1950`, `03/02/1950`. */
  birth: string;
  category: keyof StationWindow['words']['category'];
  /** Names of specialties as they stand on the screen. */
  specialties: readonly (string | RegExp)[];
  guardian?: string;
  address?: string;
}

export class ReceptionDesk {
  readonly window: StationWindow;

  constructor(window: StationWindow) {
    this.window = window;
  }

  get search() {
    return this.window.field(this.window.words.reception.search);
  }

  get name() {
    return this.window.field(this.window.words.reception.name);
  }

  /** The ticket of the person on the screen. */
  get ticket() {
    const { page, words } = this.window;
    return page
      .getByRole('region', { name: words.reception.ticketTitle, exact: true })
      .getByText(/^[A-Z]-\d{3,}$/);
  }

  /** F2. */
  async startNew(): Promise<void> {
    await expect(this.window.button(this.window.words.reception.newPerson)).toBeVisible();
    await this.window.keyboard.press('F2');
    await expect(this.name).toBeFocused();
  }

  /** F2 and the form; nothing is saved yet. */
  async fillNew(person: Newcomer): Promise<void> {
    const { keyboard, words } = this.window;
    await this.startNew();
    await keyboard.type(this.name, person.name);
    await keyboard.choose(this.window.group(words.reception.sex), words.sex[person.sex]);
    await keyboard.type(this.window.field(words.reception.birth), person.birth);
    if (person.guardian) await keyboard.type(this.window.field(words.reception.guardian), person.guardian);
    if (person.address) await keyboard.type(this.window.field(words.reception.address), person.address);
    await keyboard.choose(this.window.group(words.reception.category), words.category[person.category]);
    const specialties = this.window.group(words.reception.specialties);
    for (const name of person.specialties) await keyboard.tick(specialties.getByRole('checkbox', { name }));
  }

  /** Ctrl+Enter. */
  save(): Promise<void> {
    return this.window.keyboard.press('Control+Enter');
  }

  /** Registers somebody; answers with their ticket. */
  async receive(person: Newcomer): Promise<string> {
    await this.fillNew(person);
    await this.save();
    await expect(this.ticket).toBeVisible();
    return this.ticket.innerText();
  }
}
