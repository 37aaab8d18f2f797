import type { Locator } from '@playwright/test';
import type { StationWindow } from './station-window.ts';

type Section = keyof StationWindow['words']['report']['section'];

/** The report of the day at the coordinator's desk. */
export class ReportView {
  readonly window: StationWindow;

  constructor(window: StationWindow) {
    this.window = window;
  }

  /** Goes to a section with the arrow keys. */
  async show(section: Section): Promise<void> {
    const { keyboard, page, words } = this.window;
    const list = page.getByRole('tablist', { name: words.report.sections });
    const tab = list.getByRole('tab', { name: words.report.section[section] });
    await keyboard.goTo(list.getByRole('tab', { selected: true }));
    await keyboard.press('Home');
    while (!(await tab.evaluate((each) => each === document.activeElement)))
      await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
  }

  table(title: string): Locator {
    return this.window.page.getByRole('table', { name: title });
  }

  /** The figures of a row of a table, in the order of its columns. */
  figures(title: string, row: string): Locator {
    return this.table(title)
      .getByRole('row')
      .filter({ has: this.window.page.getByRole('rowheader', { name: row, exact: true }) })
      .locator('[data-number]');
  }

  /** Goes to a figure of a table: Tab to the table, arrow keys inside it. */
  async goTo(title: string, row: string, column: string): Promise<void> {
    const { keyboard } = this.window;
    const name = new RegExp(`: ${row}, ${column}$`);
    const figure = this.table(title).getByRole('button', { name });
    await keyboard.goTo(this.table(title).locator('button[tabindex="0"]'));
    const isHere = () => figure.evaluate((each) => each === document.activeElement);
    const below = async () => {
      const [here, there] = [this.table(title).locator('button:focus'), figure];
      const [from, to] = [await here.boundingBox(), await there.boundingBox()];
      return (to?.y ?? 0) > (from?.y ?? 0)
        ? 'ArrowDown'
        : (to?.y ?? 0) < (from?.y ?? 0)
          ? 'ArrowUp'
          : undefined;
    };
    while (!(await isHere())) await keyboard.press((await below()) ?? 'ArrowRight');
  }

  /** The people behind a figure, once they are shown. */
  get people(): Locator {
    const { page, words } = this.window;
    return page.getByRole('listbox', { name: words.report.people }).getByRole('option');
  }

  /** Opens the dialog of the file of a table. */
  async exportOf(title: string): Promise<void> {
    const { keyboard, page, words } = this.window;
    const panel = page.getByRole('region', { name: title, exact: true });
    await keyboard.pressButton(panel.getByRole('button', { name: words.report.csv }));
  }

  /** Saves what the open dialog is set to. */
  async save(path: string): Promise<void> {
    const { keyboard, page, words } = this.window;
    const arrives = page.waitForEvent('download');
    await keyboard.pressButton(this.window.button(words.report.save));
    await (await arrives).saveAs(path);
  }
}
