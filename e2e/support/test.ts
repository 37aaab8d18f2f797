/** `test` with windows of a station. Whatever a window complains of in its console fails the test. */
import { test as base, expect, type Page } from '@playwright/test';
import { Door } from '../pages/door.ts';
import { StationWindow } from '../pages/station-window.ts';
import type { StaffId } from './practice-day.ts';
import type { Station } from './station.ts';
import type { Language } from './words.ts';

export interface Windows {
  /** One more window; with somebody signed in when they are named. */
  open(station: Station, staffId?: StaffId, language?: Language): Promise<StationWindow>;
  /** The first window of a program that was started again. */
  reopen(station: Station): Promise<StationWindow>;
}

// A refused request is said on the screen; that the browser logs it too is no fault.
const expected = /^Failed to load resource/;

export const test = base.extend<{ windows: Windows }>({
  windows: async ({ context }, use) => {
    const complaints: string[] = [];
    const entered = new Set<string>();
    const listen = (page: Page) => {
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (line) => {
        if (line.type() === 'error' && !expected.test(line.text())) complaints.push(line.text());
      });
    };
    context.on('page', listen);
    async function open(station: Station, staffId?: StaffId, language: Language = 'vi') {
      const page = await context.newPage();
      await page.addInitScript((chosen) => {
        // The preview of a paper is a frame without any storage.
        if (window === top && !sessionStorage.getItem('language')) sessionStorage.setItem('language', chosen);
      }, language);
      await page.goto(entered.has(station.origin) ? station.origin : await station.address());
      entered.add(station.origin);
      const opened = new StationWindow(page, language);
      if (staffId) await new Door(opened).signIn(staffId);
      return opened;
    }
    await use({
      open,
      reopen(station) {
        entered.delete(station.origin);
        return open(station);
      },
    });
    expect(complaints).toEqual([]);
  },
});
export { expect };
