import { expect, type Locator } from '@playwright/test';
import type { StationWindow } from './station-window.ts';

/** The form of structured findings, answered by keyboard alone; questions and answers by their Vietnamese words. */
export class ExamFormPage {
  readonly window: StationWindow;

  constructor(window: StationWindow) {
    this.window = window;
  }

  question(name: string): Locator {
    return this.window.group(name);
  }

  /** What is chosen in a question. */
  chosen(name: string): Locator {
    return this.question(name).locator('input:checked');
  }

  /** A red flag that is raised. */
  flag(reason: string | RegExp): Locator {
    return this.window.page.getByRole('alert').getByRole('listitem').filter({ hasText: reason });
  }

  /** One of a few, with the arrow keys. */
  async choose(question: string, option: string): Promise<void> {
    await this.window.keyboard.choose(this.question(question), option);
  }

  /** Any of a few, with the arrow keys and the space bar. */
  async mark(question: string, ...options: string[]): Promise<void> {
    for (const option of options) await this.window.keyboard.mark(this.question(question), option);
  }

  /** Goes to a question and presses a key in it. */
  async press(question: string, key: string): Promise<void> {
    await this.window.keyboard.goTo(this.question(question).locator('input[tabindex="0"]').first());
    await this.window.keyboard.press(key);
  }

  async measure(question: string, value: string): Promise<void> {
    await this.window.keyboard.type(this.window.field(question), value);
  }

  /** In a table of answers: down to a row, and a digit there. */
  async rate(question: string, row: string, digit: string): Promise<void> {
    const { keyboard } = this.window;
    const table = this.question(question);
    const cells = table.getByRole('row', { name: row }).getByRole('radio');
    const isIn = (inputs: Locator) =>
      inputs.evaluateAll((all) => all.some((each) => each === document.activeElement));
    if (!(await isIn(table.getByRole('radio')))) {
      const stop = table.locator('input[tabindex="0"]');
      const chosen = table.locator('input[tabindex="0"]:checked');
      await keyboard.goTo((await chosen.count()) > 0 ? chosen : stop.first());
    }
    const rows = await table.getByRole('row').count();
    for (let moves = 0; moves < rows && !(await isIn(cells)); moves += 1) await keyboard.press('ArrowDown');
    for (let moves = 0; moves < rows && !(await isIn(cells)); moves += 1) await keyboard.press('ArrowUp');
    await expect.poll(() => isIn(cells)).toBe(true);
    await keyboard.press(digit);
  }
}
