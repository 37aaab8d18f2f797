import type { Locator } from '@playwright/test';
import type { StationWindow } from './station-window.ts';

type Filter = keyof StationWindow['words']['outbox']['filter'];

/** The coordinator's list of issued prescriptions, and the file that is made of it. */
export class OutboxView {
  readonly window: StationWindow;
  readonly rows: Locator;

  constructor(window: StationWindow) {
    this.window = window;
    const list = window.page.getByRole('listbox', { name: window.words.outbox.list });
    this.rows = list.getByRole('option');
  }

  row(code: string): Locator {
    return this.rows.filter({ hasText: code });
  }

  tab(filter: Filter): Locator {
    const { page, words } = this.window;
    const tabs = page.getByRole('tablist', { name: words.outbox.list });
    return tabs.getByRole('tab', { name: words.outbox.filter[filter] });
  }

  /** Goes to a filter with the arrow keys. */
  async show(filter: Filter): Promise<void> {
    const { keyboard, page, words } = this.window;
    const tabs = page.getByRole('tablist', { name: words.outbox.list });
    await keyboard.goTo(tabs.getByRole('tab', { selected: true }));
    const tab = this.tab(filter);
    while ((await tab.getAttribute('aria-selected')) !== 'true') await keyboard.press('ArrowRight');
  }

  /** Makes a file of what is listed, and keeps it at a path. */
  async makeFile(format: 'json' | 'xml', password: string, path: string): Promise<void> {
    const { keyboard, page, words } = this.window;
    const choice = this.window.group(words.outbox.format).getByRole('radio', {
      name: words.outbox.formats[format],
    });
    await keyboard.goTo(this.window.group(words.outbox.format).getByRole('radio', { checked: true }));
    while (!(await choice.isChecked())) await keyboard.press('ArrowRight');
    await keyboard.type(this.window.field(words.exports.password), password);
    await keyboard.type(this.window.field(words.exports.again), password);
    const arrives = page.waitForEvent('download');
    await keyboard.press('Enter');
    await (await arrives).saveAs(path);
  }

  handedOverFile(name: RegExp): Locator {
    return this.window.page.getByRole('region', { name: this.window.words.outbox.files }).getByText(name);
  }
}
