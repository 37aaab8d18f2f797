/** What a doctor does at the screen, and for how many milliseconds the screen lets them wait. */
import type { Page } from 'playwright';
import vi from '#renderer/i18n/vi.json' with { type: 'json' };
import { type BigDay, passphrase } from './big-day.ts';
import { timeInPage } from './stopwatch.ts';

const rowsOf = (label: string) => `[role=listbox][aria-label="${label}"] [role=option]`;
/** Stands on the screen as long as somebody is called into the room. */
const recall = 'button[aria-keyshortcuts=F6]';
const callNextKey = 'F4';

/** From Enter behind the passphrase until the staff can be chosen from. */
export async function unlock(page: Page): Promise<number> {
  await page.locator('input[type=password]').fill(passphrase);
  return timeInPage(page, { from: 'Enter', shows: rowsOf(vi.signIn.staff) }, () => press(page, 'Enter'));
}

/** From Enter behind the PIN until the desk shows its queue. */
export async function signIn(page: Page, { name, pin }: BigDay['doctor']): Promise<number> {
  await page.getByLabel(vi.signIn.search).fill(name);
  await press(page, 'Enter');
  await page.locator('input[type=password]').fill(pin);
  return timeInPage(page, { from: 'Enter', shows: rowsOf(vi.queue.list) }, () => press(page, 'Enter'));
}

/** From the key until whoever is next is on the screen as called. */
export function callNext(page: Page): Promise<number> {
  return timeInPage(page, { from: callNextKey, shows: recall }, () => press(page, callNextKey));
}

/** From the click in the open menu until the person waits again. */
export async function returnToQueue(page: Page): Promise<number> {
  await press(page, 'Control+M');
  const button = page.getByRole('menuitem', { name: vi.queue.return, exact: true });
  return timeInPage(page, { from: 'click', lacks: recall }, () => button.click());
}

function press(page: Page, key: string): Promise<void> {
  return page.keyboard.press(key);
}
