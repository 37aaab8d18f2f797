import { expect } from '@playwright/test';
import { type StaffId, staffMember } from '../support/practice-day.ts';
import type { StationWindow } from './station-window.ts';

export class SupportDesk {
  readonly window: StationWindow;

  constructor(window: StationWindow) {
    this.window = window;
  }

  /** F4; who has waited longest for a decision is on the screen. */
  async openNext(name: string): Promise<void> {
    await expect(this.window.button(this.window.words.support.next)).toBeEnabled();
    await this.window.keyboard.press('F4');
    await expect(this.window.page.getByRole('heading', { level: 2, name })).toBeVisible();
  }

  /** Opens somebody nominated by name. */
  async find(name: string): Promise<void> {
    const { page, words, keyboard } = this.window;
    await keyboard.type(this.window.field(words.support.search), name);
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  }

  /** Ctrl+Enter; the committee is asked. */
  async askCommittee(): Promise<void> {
    const { keyboard, words } = this.window;
    // What is known of them from earlier days is read first.
    await expect(this.window.button(words.support.grant)).toBeEnabled();
    await keyboard.press('Control+Enter');
    await expect(this.window.dialog(words.support.approveTitle)).toBeVisible();
  }

  /** The member of the committee types their own PIN. */
  async approve(member: StaffId, secret = staffMember(member).pin): Promise<void> {
    const { keyboard, words } = this.window;
    const { name } = staffMember(member);
    await keyboard.choose(this.window.group(words.support.whoApproves), name);
    await keyboard.type(this.window.field(words.support.pinOf.replace('{{name}}', name)), secret);
    await keyboard.press('Enter');
  }
}
