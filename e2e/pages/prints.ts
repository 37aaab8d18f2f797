/** The list of prints that every desk can open, and the sign of them in the bar. */
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
    const sign = [frame.printIdle, frame.printing, frame.printFailed].map((words) => anyOf(words).source);
    return this.window.page
      .getByRole('banner')
      .getByRole('button', { name: new RegExp(`^(${sign.join('|')})`) });
  }

  /** The one print of a ticket in the list. */
  job(ticket: string): Locator {
    const { page, words } = this.window;
    return this.window
      .dialog(words.jobs.title)
      .locator('section')
      .filter({ hasText: ticket })
      .filter({ has: page.getByRole('button', { name: words.jobs.cancel }) });
  }

  async open(): Promise<void> {
    const { keyboard, words } = this.window;
    await keyboard.pressButton(this.sign);
    await expect(this.window.dialog(words.jobs.title)).toBeVisible();
  }

  async retry(ticket: string): Promise<void> {
    const { words, keyboard } = this.window;
    await keyboard.pressButton(this.job(ticket).getByRole('button', { name: words.jobs.retry, exact: true }));
  }

  /** Sends a failed print to another printer. */
  async useOther(ticket: string, printer: string): Promise<void> {
    const { words, keyboard } = this.window;
    await keyboard.pick(this.window.field(words.jobs.otherPrinter, this.job(ticket)), printer);
  }

  /** Chooses the printer that a kind of paper goes to from now on. */
  async chooseFor(kind: keyof StationWindow['words']['documentKind'], printer: string): Promise<void> {
    const { words, keyboard } = this.window;
    await keyboard.pick(this.window.field(words.documentKind[kind]), printer);
  }
}
