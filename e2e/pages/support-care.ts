import { expect, type Locator } from '@playwright/test';
import { type CareReason, careReasons } from '#shared/domain/care/reason.ts';
import type { StationWindow } from './station-window.ts';
import { showSupport } from './support-tabs.ts';

/** The support desk's list of whom to write to. */
export class SupportCare {
  readonly window: StationWindow;

  constructor(window: StationWindow) {
    this.window = window;
  }

  show(): Promise<void> {
    return showSupport(this.window, 'care');
  }

  tab(reason: CareReason): Locator {
    const { page, words } = this.window;
    const tabs = page.getByRole('tablist', { name: words.care.reasons });
    return tabs.getByRole('tab', { name: words.care.reason[reason] });
  }

  /** Goes to a reason with the arrow keys. */
  async showReason(reason: CareReason): Promise<void> {
    const { keyboard, page, words } = this.window;
    const tabs = page.getByRole('tablist', { name: words.care.reasons });
    await keyboard.goTo(tabs.getByRole('tab', { selected: true }));
    // The tabs stand in the order of the reasons.
    const selected = await tabs.getByRole('tab').evaluateAll((all) => all.map((each) => each.ariaSelected));
    const steps = careReasons.indexOf(reason) - selected.indexOf('true');
    for (let step = 0; step < Math.abs(steps); step += 1)
      await keyboard.press(steps > 0 ? 'ArrowRight' : 'ArrowLeft');
    await expect(this.tab(reason)).toHaveAttribute('aria-selected', 'true');
  }

  /** People listed for a reason. */
  people(reason: CareReason): Locator {
    const { page, words } = this.window;
    return page.getByRole('listbox', { name: words.care.reason[reason] }).getByRole('option');
  }

  get template(): Locator {
    return this.window.field(this.window.words.care.template);
  }

  /** Saves the file, and keeps it at a path. */
  async save(count: number, path: string): Promise<void> {
    const { page, words, keyboard } = this.window;
    const arrives = page.waitForEvent('download');
    await keyboard.pressButton(this.window.button(words.care.save.replace('{{count}}', String(count))));
    await (await arrives).saveAs(path);
  }
}
