/** The gifts at the support desk. */
import { expect, type Locator } from '@playwright/test';
import { filled } from '../support/words.ts';
import type { StationWindow } from './station-window.ts';

export class GiftDesk {
  readonly window: StationWindow;

  constructor(window: StationWindow) {
    this.window = window;
  }

  /** Somebody is on the screen. */
  async shows(name: string): Promise<void> {
    await expect(this.window.page.getByRole('heading', { level: 2, name })).toBeVisible();
  }

  /** Finds somebody by name and takes them. */
  async find(name: string): Promise<void> {
    const { keyboard, words } = this.window;
    await keyboard.type(this.window.field(words.supportGifts.search), name);
    await this.window.isListedFirst(name);
    await keyboard.press('Enter');
    await this.shows(name);
  }

  /** The sizes of a gift that may be given now. */
  sizes(gift: string): Locator {
    return this.window.group(gift);
  }

  size(gift: string, size: string): Locator {
    return this.sizes(gift).getByRole('radio', { name: new RegExp(`^${size}`) });
  }

  /** What is left of a gift, by size. */
  shelf(gift: string): Locator {
    return this.window.page.getByRole('region', { name: gift, exact: true });
  }

  /** What was given to whoever is on the screen. */
  get given(): Locator {
    return this.window.page.getByRole('region', { name: this.window.words.supportGifts.given, exact: true });
  }

  /** Something done with a gift, from its menu at the right. */
  async do(gift: string, what: 'receive' | 'count' | 'loss' | 'send-on' | 'ledger'): Promise<void> {
    const { keyboard, words, page } = this.window;
    await keyboard.pressButton(this.shelf(gift).getByRole('button', { name: gift }));
    await expect(page.locator('[role="menu"]:focus-within')).toBeVisible();
    const item = page.getByRole('menuitem', { name: words.supportGifts.do[what], exact: true });
    const isHere = () => item.evaluate((target) => document.activeElement === target);
    while (!(await isHere())) await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
  }

  /** Counts the size that is asked for; without a number, as the books say. */
  async count(found: string, reason?: string): Promise<void> {
    const { keyboard, words } = this.window;
    await expect(this.window.field(words.pharmacy.countedUnits)).toBeFocused();
    await keyboard.write(found);
    if (reason) await keyboard.type(this.window.field(words.pharmacy.reason), reason);
    await keyboard.press('Control+Enter');
  }

  /** A message that this was handed over. */
  gave(gifts: string, ticket: string): Locator {
    return this.window.message(filled(this.window.words.supportGifts.gave, { gifts, ticket }));
  }

  async dialogIsGone(): Promise<void> {
    await expect(this.window.page.getByRole('dialog')).toBeHidden();
  }
}
