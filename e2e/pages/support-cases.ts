import { expect, type Locator } from '@playwright/test';
import type { Stage } from '#shared/domain/support-case/stages.ts';
import { type StaffId, staffMember } from '../support/practice-day.ts';
import type { StationWindow } from './station-window.ts';
import { showSupport } from './support-tabs.ts';

/** The support desk's cases of special support. */
export class SupportCases {
  readonly window: StationWindow;

  constructor(window: StationWindow) {
    this.window = window;
  }

  show(): Promise<void> {
    return showSupport(this.window, 'cases');
  }

  /** The stages that were reached, the first one first. */
  get stages(): Locator {
    const { page, words } = this.window;
    return page.getByRole('list', { name: words.cases.stages }).getByRole('listitem');
  }

  /** Opens somebody by name. */
  async find(name: string): Promise<void> {
    const { page, words, keyboard } = this.window;
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await keyboard.type(this.window.field(words.cases.search), name);
    await this.window.isListedFirst(name);
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  }

  /** Writes lines of the form, by the names of their fields. */
  async fill(
    lines: Partial<Record<'need' | 'hospital' | 'department' | 'estimatedCost' | 'companion', string>>,
  ) {
    const { words, keyboard } = this.window;
    for (const [field, text] of Object.entries(lines))
      await keyboard.type(this.window.field(words.cases[field as keyof typeof lines]), text);
  }

  /** Ctrl+Enter; the case stands on the screen. */
  async open(): Promise<void> {
    await this.window.keyboard.press('Control+Enter');
    await expect(this.stages).toHaveCount(1);
  }

  /** Ctrl+Enter and a stage. */
  async ask(stage: Stage): Promise<void> {
    const { words, keyboard, page } = this.window;
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(this.window.button(words.cases.next)).toBeEnabled();
    await keyboard.press('Control+Enter');
    await expect(this.window.dialog(words.cases.stageTitle)).toBeVisible();
    await keyboard.choose(this.window.group(words.cases.whichStage), words.cases.stage[stage]);
  }

  /** Sends what was asked for. */
  record(): Promise<void> {
    return this.window.keyboard.press('Control+Enter');
  }

  /** The member of the committee types their own PIN. */
  async approve(member: StaffId, secret = staffMember(member).pin): Promise<void> {
    const { keyboard, words } = this.window;
    const { name } = staffMember(member);
    await this.ask('approved');
    await keyboard.choose(this.window.group(words.cases.whoApproves), name);
    await keyboard.type(this.window.field(words.support.pinOf.replace('{{name}}', name)), secret);
    await this.record();
  }

  /** Waits until the case is at a stage, the so manieth. */
  async isAt(stage: Stage, count: number): Promise<void> {
    await expect(this.stages).toHaveCount(count);
    await expect(this.stages.last()).toContainText(this.window.words.cases.stage[stage]);
  }
}
