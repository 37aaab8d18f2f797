/** The shelf at the pharmacy. */
import { expect, type Locator } from '@playwright/test';
import { type StaffId, staffMember } from '../support/practice-day.ts';
import { filled, type Words } from '../support/words.ts';
import { PharmacyDesk } from './pharmacy.ts';
import type { StationWindow } from './station-window.ts';

export class Shelf {
  readonly window: StationWindow;

  constructor(window: StationWindow) {
    this.window = window;
  }

  open(): Promise<void> {
    return new PharmacyDesk(this.window).openStock();
  }

  get list(): Locator {
    return this.window.page.getByRole('listbox', { name: this.window.words.pharmacy.stockTitle });
  }

  lot(number: string): Locator {
    return this.list.getByRole('option').filter({ hasText: number });
  }

  /** Finds one lot by its number and takes it: its count would be typed next. */
  async take(number: string): Promise<void> {
    const { keyboard, words } = this.window;
    await keyboard.type(this.window.field(words.pharmacy.searchStock), number);
    await expect(this.list.getByRole('option')).toHaveCount(1);
    await expect(this.lot(number)).toBeVisible();
    await keyboard.goTo(this.list);
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(this.window.field(words.pharmacy.countedUnits)).toBeFocused();
  }

  /** Something done with the lot that is open, from its menu. */
  do(what: keyof Words['stock']['do']): Promise<void> {
    return this.window.fromMenu(this.window.words.stock.do[what]);
  }

  /** Says of which medicine a lot is received. */
  async receiveOf(medicine: string): Promise<void> {
    const { page, keyboard, words } = this.window;
    const found = page.getByRole('listbox', { name: words.stock.medicines });
    await expect(this.window.field(words.stock.receiveWhich)).toBeFocused();
    await keyboard.write(medicine);
    await expect(found.getByRole('option').first()).toContainText(new RegExp(medicine, 'i'));
    await keyboard.press('Enter');
    await expect(this.window.field(words.medicineList.field.lotNumber)).toBeFocused();
  }

  /** Shows the lots of a filter. */
  async show(filter: keyof Words['stock']['filter']): Promise<void> {
    const { page, keyboard, words } = this.window;
    const tabs = page.getByRole('tablist', { name: words.pharmacy.stockFilters }).getByRole('tab');
    const wanted = tabs.filter({ hasText: words.stock.filter[filter] });
    await keyboard.goTo(tabs.and(page.locator('[aria-selected="true"]')));
    await keyboard.press('Home');
    for (let at = 0; (await wanted.getAttribute('aria-selected')) !== 'true' && at < 5; at += 1)
      await keyboard.press('ArrowRight');
  }

  /** The second person signs with their own PIN. */
  async cosign(member: StaffId, pin = staffMember(member).pin): Promise<void> {
    const { keyboard, words } = this.window;
    const { name } = staffMember(member);
    await keyboard.choose(this.window.group(words.stock.whoSigns), name);
    await keyboard.type(this.window.field(filled(words.support.pinOf, { name })), pin);
    await keyboard.press('Control+Enter');
  }
}
