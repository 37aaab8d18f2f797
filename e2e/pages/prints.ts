/** The view of all prints that every desk can open, and the sign of them in the bar. */
import { expect, type Locator } from '@playwright/test';
import { anyOf } from '../support/words.ts';
import type { StationWindow } from './station-window.ts';

export class Prints {
  readonly window: StationWindow;

  constructor(window: StationWindow) {
    this.window = window;
  }

  /** The button in the bar; it says how many papers are on their way or did not come out. */
  get sign(): Locator {
    const { frame } = this.window.words;
    const sign = [frame.printIdle, frame.printing, frame.printFailed, frame.printUnknown];
    const names = sign.map((words) => anyOf(words).source);
    return this.window.page
      .getByRole('banner')
      .getByRole('button', { name: new RegExp(`^(${names.join('|')})`) });
  }

  get #view(): Locator {
    return this.window.dialog(this.window.words.jobs.title);
  }

  get #list(): Locator {
    return this.#view.getByRole('listbox', { name: this.window.words.printStation.list });
  }

  /** The prints in the list of which a text tells. */
  job(text: string | RegExp): Locator {
    return this.#list.getByRole('option').filter({ hasText: text });
  }

  /** What is said of the print that is chosen, and can be done about it. */
  detail(ticket: string): Locator {
    return this.#view.getByRole('region', { name: new RegExp(`^${ticket} · `) });
  }

  async open(): Promise<void> {
    const { keyboard } = this.window;
    await keyboard.pressButton(this.sign);
    await expect(this.#view).toBeVisible();
    await expect(this.#list.or(this.#view.getByText(this.window.words.jobs.emptyTitle))).toBeVisible();
  }

  async close(): Promise<void> {
    await this.window.keyboard.press('Escape');
    await expect(this.#view).toHaveCount(0);
  }

  /** Goes through the list with the arrow keys to the newest print of a ticket. */
  async choose(ticket: string): Promise<void> {
    const { keyboard } = this.window;
    const job = this.job(ticket).first();
    await expect(job).toBeVisible();
    await keyboard.goTo(this.#list);
    await keyboard.press('Home');
    while ((await job.getAttribute('aria-selected')) !== 'true') await keyboard.press('ArrowDown');
    await expect(this.detail(ticket)).toBeVisible();
  }

  /** Presses a button of a print. */
  async act(ticket: string, action: string): Promise<void> {
    await this.choose(ticket);
    const button = this.detail(ticket).getByRole('button', { name: action, exact: true });
    await this.window.keyboard.pressButton(button);
  }

  async retry(ticket: string): Promise<void> {
    await this.act(ticket, this.window.words.jobs.retry);
  }

  async cancel(ticket: string): Promise<void> {
    await this.act(ticket, this.window.words.jobs.cancel);
  }

  /** Sends a failed print to another printer. */
  async useOther(ticket: string, printer: string): Promise<void> {
    const { words, keyboard } = this.window;
    await this.choose(ticket);
    await keyboard.pick(this.window.field(words.jobs.otherPrinter, this.detail(ticket)), printer);
  }

  /** The printers that kinds of paper go to, which are folded away. */
  async showPrinters(): Promise<void> {
    const { words, keyboard } = this.window;
    await keyboard.pressButton(this.#view.getByRole('button', { name: words.jobs.printers, exact: true }));
    await expect(this.window.field(words.documentKind.ticket)).toBeVisible();
  }

  /** Chooses the printer that a kind of paper goes to from now on. */
  async chooseFor(kind: keyof StationWindow['words']['documentKind'], printer: string): Promise<void> {
    const { words, keyboard } = this.window;
    await this.showPrinters();
    await keyboard.pick(this.window.field(words.documentKind[kind]), printer);
  }

  /** Whether each prescription is printed when it is issued. */
  get automatic(): Locator {
    return this.#view.getByRole('checkbox', {
      name: new RegExp(`^${this.window.words.printStation.automaticLabel}`),
    });
  }

  /** How far papers are that were asked for in one go. */
  get progress(): Locator {
    return this.#view.getByRole('progressbar');
  }

  /** Asks for all prescriptions without a paper. */
  async printMany(): Promise<void> {
    const { words, keyboard } = this.window;
    await keyboard.pressButton(this.window.button(words.printStation.many));
    const dialog = this.window.dialog(words.printStation.manyTitle);
    const print = dialog.getByRole('button', { name: anyOf(words.printStation.printMany) });
    await expect(print).toBeEnabled();
    await keyboard.press('Control+Enter');
    await expect(dialog).toHaveCount(0);
  }
}
