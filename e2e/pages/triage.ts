import { expect, type Locator } from '@playwright/test';
import type { VitalId } from '#shared/domain/triage/vitals.ts';
import type { StationWindow } from './station-window.ts';

export class TriageDesk {
  readonly window: StationWindow;

  constructor(window: StationWindow) {
    this.window = window;
  }

  get queue(): Locator {
    return this.window.page.getByRole('listbox', { name: this.window.words.queue.list });
  }

  get complaint(): Locator {
    return this.window.field(this.window.words.triage.complaint);
  }

  /** The sentence below the form that says what has been raised. */
  get strip(): Locator {
    return this.window.page.getByRole('region', { name: this.window.words.triage.flagsSummary, exact: true });
  }

  get specialties(): Locator {
    return this.window.group(this.window.words.triage.specialties);
  }

  /** Where the person goes, once it is saved. */
  get goesTo(): Locator {
    return this.window.page.getByRole('region', { name: this.window.words.triage.goesTo });
  }

  vital(id: VitalId): Locator {
    return this.window.field(this.window.words.vital[id]);
  }

  /** The vital sign with its mark, range and question. */
  around(id: VitalId): Locator {
    return this.vital(id).locator('xpath=../..');
  }

  specialty(name: string): Locator {
    return this.specialties.getByRole('checkbox', { name });
  }

  /** F4; the cursor stands in the form of whoever comes. */
  async callNext(): Promise<void> {
    await expect(this.queue.getByRole('option').first()).toBeVisible();
    await this.window.keyboard.press('F4');
    await expect(this.complaint).toBeFocused();
  }

  /** F3 and a name: somebody who has not been called. */
  async find(name: string): Promise<void> {
    const { page, words, keyboard } = this.window;
    await keyboard.press('F3');
    await expect(this.window.field(words.queue.findTitle)).toBeFocused();
    await keyboard.write(name);
    const found = page.getByRole('listbox', { name: words.queue.findResults });
    await expect(found.getByRole('option')).toHaveCount(1);
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  }

  /** Takes the first complaint of the list that is found. */
  complain(text: string): Promise<void> {
    return this.window.keyboard.pick(this.complaint, text);
  }

  async measure(id: VitalId, value: string): Promise<void> {
    await this.window.keyboard.type(this.vital(id), value);
    await this.window.keyboard.press('Enter');
  }

  /** Ctrl+Enter; it is saved, and the screen says where they go. */
  async save(): Promise<void> {
    await this.window.keyboard.press('Control+Enter');
    await expect(this.goesTo).toBeVisible();
  }
}
