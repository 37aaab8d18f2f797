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
      .getByText(/^[A-Z]G?-\d{3,}$/);
  }

  get category() {
    return this.window.group(this.window.words.reception.category);
  }

  /** Who somebody being typed may already be. */
  get likelyPeople() {
    const { page, words } = this.window;
    return page.getByRole('region', { name: words.duplicates.title, exact: true });
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
    // Open where triage does not choose them.
    const specialties = this.window.group(words.reception.specialties);
    if (person.specialties.length > 0 && !(await specialties.isVisible()))
      await keyboard.pressButton(this.window.button(words.reception.triageDecides));
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

  /** F3 and a name, a number or a ticket; takes the first who is found. */
  async take(text: string): Promise<void> {
    const { keyboard, page, words } = this.window;
    await keyboard.press('F3');
    await keyboard.type(this.search, text);
    await keyboard.press('Enter');
    await expect(page.getByRole('button', { name: words.reception.more })).toBeVisible();
  }

  /** The rarer actions about a person. */
  async more(action: keyof StationWindow['words']['reception']['action']): Promise<void> {
    const { page, words } = this.window;
    await expect(page.getByRole('button', { name: words.reception.more })).toBeVisible();
    await this.window.fromMenu(words.reception.action[action]);
  }

  /** What stands of the person in two lines. */
  facts(name: string) {
    return this.window.page.getByRole('region', { name, exact: true });
  }
}
