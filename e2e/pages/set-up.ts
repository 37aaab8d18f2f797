/** The desk at which a day is prepared: its sections. */
import type { Locator } from '@playwright/test';
import type { StationWindow } from './station-window.ts';

export type SectionName = keyof StationWindow['words']['setup']['section'];

export class SetUpDesk {
  readonly window: StationWindow;

  constructor(window: StationWindow) {
    this.window = window;
  }

  section(name: SectionName): Locator {
    const { page, words } = this.window;
    const list = page.getByRole('tablist', { name: words.setup.sections });
    return list.getByRole('tab', { name: words.setup.section[name] });
  }

  async isShown(name: SectionName): Promise<void> {
    await this.window.sees(this.window.words.setup.section[name]);
  }

  /** Goes to a section with the arrow keys. */
  async show(name: SectionName): Promise<void> {
    const { keyboard, page, words } = this.window;
    const list = page.getByRole('tablist', { name: words.setup.sections });
    const tab = this.section(name);
    await keyboard.goTo(list.getByRole('tab', { selected: true }));
    await keyboard.press('Home');
    while (!(await tab.evaluate((target) => document.activeElement === target)))
      await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await this.isShown(name);
  }
}
