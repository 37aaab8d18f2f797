import { expect } from '@playwright/test';
import { type StaffId, staffMember } from '../support/practice-day.ts';
import { anyOf, filled } from '../support/words.ts';
import type { StationWindow } from './station-window.ts';

/** The savings books of the support desk. */
export class SupportDesk {
  readonly window: StationWindow;

  constructor(window: StationWindow) {
    this.window = window;
  }

  /** The savings books are one of the desk's views, and not the first. */
  async showBooks(): Promise<void> {
    const { page, words, keyboard } = this.window;
    const tab = page.getByRole('tab', { name: words.support.view.books });
    await expect(tab).toBeVisible();
    if ((await tab.getAttribute('aria-selected')) === 'true') return;
    await keyboard.goTo(this.view);
    await keyboard.press('ArrowRight');
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    await expect(this.window.button(words.support.next)).toBeVisible();
  }

  /** The tab of the view that is shown. */
  get view() {
    const { page, words } = this.window;
    return page.getByRole('tablist', { name: words.support.views }).getByRole('tab', { selected: true });
  }

  /** F4; who has waited longest for a decision is on the screen. */
  async openNext(name: string): Promise<void> {
    await this.showBooks();
    await expect(this.window.button(this.window.words.support.next)).toBeEnabled();
    await this.window.keyboard.press('F4');
    await expect(this.window.page.getByRole('heading', { level: 2, name })).toBeVisible();
  }

  /** Opens somebody nominated by name. */
  async find(name: string): Promise<void> {
    const { page, words, keyboard } = this.window;
    await this.showBooks();
    await keyboard.type(this.window.field(words.support.search), name);
    await this.window.isListedFirst(name);
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  }

  /** Ctrl+Enter; the family is asked how it lives. */
  async askHousehold(): Promise<void> {
    await expect(this.window.button(this.window.words.books.household)).toBeEnabled();
    await this.window.keyboard.press('Control+Enter');
    await expect(this.#household).toBeVisible();
  }

  /** The family says it. */
  async sayHousehold({ income = '1800000', members = '5', dependants = '4' } = {}): Promise<void> {
    const { keyboard, words } = this.window;
    await keyboard.type(this.window.field(words.books.income), income);
    await keyboard.type(this.window.field(words.books.members), members);
    await keyboard.type(this.window.field(words.books.dependants), dependants);
    await keyboard.press('Control+Enter');
    await expect(this.#household).toBeHidden();
  }

  async recordHousehold(): Promise<void> {
    await this.askHousehold();
    await this.sayHousehold();
  }

  get #household() {
    return this.window.dialog(anyOf(this.window.words.books.householdTitle));
  }

  /** Ctrl+Enter; the committee is asked. */
  async askCommittee(): Promise<void> {
    const { keyboard, words } = this.window;
    // What is known of them from earlier days is read first.
    await expect(this.window.button(words.support.grant)).toBeEnabled();
    await keyboard.press('Control+Enter');
    await expect(this.window.dialog(words.support.approveTitle)).toBeVisible();
  }

  /** A member of the committee types their own PIN in the dialog that is open. */
  async signs(member: StaffId, secret = staffMember(member).pin): Promise<void> {
    const { keyboard, words } = this.window;
    const { name } = staffMember(member);
    await keyboard.choose(this.window.group(words.support.whoApproves), name);
    await keyboard.type(this.window.field(filled(words.support.pinOf, { name })), secret);
    await keyboard.press('Enter');
  }

  /** One of the committee approves, and the dialog closes. */
  async approve(member: StaffId, secret = staffMember(member).pin): Promise<void> {
    await this.signs(member, secret);
    await expect(this.window.dialog(this.window.words.support.approveTitle)).toBeHidden();
  }

  /** Two different ones approve, one after the other. */
  async approveByTwo(): Promise<void> {
    await this.approve('committee-1');
    await this.askCommittee();
    await this.approve('committee-2');
  }

  /** Something rarer is done, from the menu. */
  async choose(what: 'household' | 'defer' | 'reject' | 'bank' | 'hand-over' | 'revoke'): Promise<void> {
    const { page, words } = this.window;
    await expect(this.window.button(words.queue.more)).toBeEnabled();
    await this.window.fromMenu(words.books[what]);
    await expect(page.getByRole('dialog')).toBeVisible();
  }
}
