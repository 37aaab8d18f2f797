import { expect, type Locator } from '@playwright/test';
import type { StationWindow } from './station-window.ts';
import { showSupport } from './support-tabs.ts';

type Paper = keyof StationWindow['words']['signatureList']['paper'];

/** The papers about everybody at the support desk: lists that recipients sign, registers, the report. */
export class SupportPapers {
  readonly window: StationWindow;
  readonly list: Locator;

  constructor(window: StationWindow) {
    this.window = window;
    this.list = window.page.getByRole('listbox', { name: window.words.signatureList.papers });
  }

  async open(): Promise<void> {
    await showSupport(this.window, 'papers');
    await expect(this.list).toBeVisible();
  }

  paper(paper: Paper): Locator {
    return this.list.getByRole('option', { name: this.window.words.signatureList.paper[paper] });
  }

  /** Goes to a paper with the arrow keys; it is drawn. */
  async show(paper: Paper): Promise<void> {
    const { keyboard, page, words } = this.window;
    await keyboard.goTo(this.list);
    await keyboard.press('Home');
    while ((await this.paper(paper).getAttribute('aria-selected')) !== 'true')
      await keyboard.press('ArrowDown');
    await expect(page.getByTitle(words.signatureList.paper[paper])).toBeVisible();
  }
}
