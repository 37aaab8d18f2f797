import { expect, type Locator, type Page } from '@playwright/test';
import { type Words, wordsIn } from '../support/words.ts';
import type { StationWindow } from './station-window.ts';

/** How long a call stands large on the board, in milliseconds. */
export const announcementMs = 6_000;

export class Board {
  readonly page: Page;
  readonly words: Words;

  constructor(page: Page, words: Words = wordsIn.vi) {
    this.page = page;
    this.words = words;
  }

  /** From the desk of a window, through its menu. */
  static async openedIn({ page, keyboard, words }: StationWindow): Promise<Board> {
    await keyboard.pressButton(page.getByRole('banner').getByRole('button').last());
    await page.getByRole('menuitem', { name: words.desk.board }).press('Enter');
    const board = new Board(page, words);
    await expect(board.rooms).toBeVisible();
    return board;
  }

  get rooms(): Locator {
    return this.page.getByRole('list', { name: this.words.board.rooms });
  }

  room(name: string): Locator {
    const heading = this.page.getByRole('heading', { name, exact: true });
    return this.rooms.getByRole('listitem').filter({ has: heading });
  }

  /** The call that is being said. */
  get said(): Locator {
    return this.page.getByRole('main').getByRole('status');
  }

  get lastCalls(): Locator {
    return this.page.getByRole('region', { name: this.words.board.lastCalls }).getByRole('listitem');
  }

  /** Writes down from now on what is said, as `Mời số A-001`, and at which millisecond; gives back how to read it. */
  async listen(): Promise<() => Promise<{ text: string; at: number }[]>> {
    const heard = await this.said.evaluateHandle((status) => {
      const notes: { text: string; at: number }[] = [];
      const note = () => {
        const text = status.querySelector('p')?.innerText.replace(/\s+/g, ' ').trim();
        if (text) notes.push({ text, at: Date.now() });
      };
      note();
      new MutationObserver(note).observe(status, { childList: true });
      return notes;
    });
    return () => heard.jsonValue();
  }

  /** Lets the time of an announcement pass. */
  nextAnnouncement(): Promise<void> {
    return this.page.clock.fastForward(announcementMs);
  }
}
