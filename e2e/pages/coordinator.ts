import { expect } from '@playwright/test';
import type { StationWindow } from './station-window.ts';

export class CoordinatorDesk {
  readonly window: StationWindow;

  constructor(window: StationWindow) {
    this.window = window;
  }

  async showsNumbers(): Promise<void> {
    await expect(
      this.window.page.getByText(this.window.words.coordinator.visits, { exact: true }),
    ).toBeVisible();
  }

  /** Waits until a number of the day is this. */
  async shows(label: string, value: number): Promise<void> {
    const tile = this.window.page.getByText(label, { exact: true }).locator('..');
    await expect(tile.getByRole('strong')).toHaveText(String(value));
  }
}
