/** The keyboard as somebody uses it who never touches the mouse: what is to be typed in has to be reached first. */
import type { Locator, Page } from '@playwright/test';

/** More presses than any screen has stops. */
const maximumStops = 120;
/** Keys that press a button, the one with the cursor or one from anywhere. */
const pressing = /^(Enter|Control\+Enter|Alt\+.|(Shift\+)?F\d+)$/;

export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(keys: string): Promise<void> {
    if (pressing.test(keys)) await this.#buttonsAreFree();
    await this.#page.keyboard.press(keys);
  }

  /** Goes to a control with Tab, or Shift+Tab where that is nearer. Throws when it cannot be reached. */
  async goTo(control: Locator): Promise<void> {
    await this.#dialogHasCursor();
    for (let stops = 0; stops < maximumStops; stops += 1) {
      const way = await control.evaluate((target) => {
        const here = document.activeElement;
        if (here === target) return 'here';
        const isBefore = here && target.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING;
        return isBefore && here !== document.body ? 'Shift+Tab' : 'Tab';
      });
      if (way === 'here') return;
      await this.press(way);
    }
    throw new Error(`The keyboard does not reach ${control}`);
  }

  /** Types into a field, in place of what it held. */
  async type(field: Locator, text: string): Promise<void> {
    await this.goTo(field);
    await this.press('Control+A');
    await this.write(text);
  }

  /** Types where the cursor is. All but a few letters come at once, as from an input method: so fast only scanners type. */
  write(text: string): Promise<void> {
    return text.length > 4 ? this.#page.keyboard.insertText(text) : this.#page.keyboard.type(text);
  }

  /** What a scanner types: a key every 4 ms, ended by Enter; letters come as keys too, whatever the layout. */
  scan(text: string): Promise<void> {
    const enter = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 };
    return this.#every(4, [...Array.from(text, asKey), enter]);
  }

  /** As fast fingers roll over a few keys. */
  roll(text: string): Promise<void> {
    return this.#every(35, Array.from(text, asKey));
  }

  /** A button that turns takes no press: whoever sees it waits. */
  async #buttonsAreFree(): Promise<void> {
    await this.#dialogHasCursor();
    await this.#page.waitForFunction(() => !document.querySelector('button[aria-busy="true"]'));
  }

  /** A dialog takes the cursor a moment after it is drawn, and keeps all keys until it is gone. */
  async #dialogHasCursor(): Promise<void> {
    await this.#page.waitForFunction(() => {
      const top = [...document.querySelectorAll('[aria-modal="true"]')].at(-1);
      const here = document.activeElement;
      return !top || top.contains(here) || here?.closest('[role="menu"]');
    });
  }

  async #every(ms: number, typed: readonly { key: string; text: string }[]): Promise<void> {
    const keys = await this.#page.context().newCDPSession(this.#page);
    const begunAt = Date.now();
    const at = (index: number) => (begunAt + index * ms) / 1000;
    // At their own times, not when a busy machine comes to send them. Nobody looks when they go up again but the last one.
    await Promise.all(
      typed.map((key, index) =>
        keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, timestamp: at(index) }),
      ),
    );
    const { text: _, ...last } = typed.at(-1) ?? { key: '', text: '' };
    await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...last, timestamp: at(typed.length) });
    await keys.detach();
  }

  /** Chooses one of a group of radio buttons: Tab to the group, then arrow keys. */
  async choose(group: Locator, label: string | RegExp): Promise<void> {
    const radio = group.getByRole('radio', { name: label, exact: true });
    const stop = group.locator('input[type=radio]:checked');
    await this.goTo((await stop.count()) > 0 ? stop : group.locator('input[type=radio]:enabled').first());
    const count = await group.getByRole('radio').count();
    for (let moves = 0; moves <= count; moves += 1) {
      const isHere = await radio.evaluate((target) => document.activeElement === target);
      if (isHere && !(await radio.isChecked())) await this.press('Space');
      if (isHere) return;
      await this.press('ArrowRight');
    }
    throw new Error(`The arrow keys do not reach ${radio}`);
  }

  /** Marks one of a group of checkboxes that is one stop: Tab to the group, then arrow keys and the space bar. */
  async mark(group: Locator, label: string | RegExp): Promise<void> {
    const checkbox = group.getByRole('checkbox', { name: label, exact: true });
    await this.goTo(group.locator('input[type=checkbox][tabindex="0"]'));
    const count = await group.getByRole('checkbox').count();
    for (let moves = 0; moves <= count; moves += 1) {
      if (await checkbox.evaluate((target) => document.activeElement === target)) return this.press('Space');
      await this.press('ArrowRight');
    }
    throw new Error(`The arrow keys do not reach ${checkbox}`);
  }

  /** Marks a checkbox with the space bar. */
  async tick(checkbox: Locator): Promise<void> {
    await this.goTo(checkbox);
    await this.press('Space');
  }

  /** Takes the first of what is found for a text. */
  async pick(combobox: Locator, text: string): Promise<void> {
    await this.goTo(combobox);
    await this.write(text);
    const list = await combobox.getAttribute('aria-controls');
    await this.#page.locator(`[id="${list}"]`).getByRole('option').first().waitFor();
    await this.press('Enter');
  }

  /** Presses a button from where the cursor is. */
  async pressButton(button: Locator): Promise<void> {
    await this.goTo(button);
    await this.#buttonsAreFree();
    // On it, also when a screen that has just appeared takes the cursor at this moment.
    await button.press('Enter');
  }
}

const asKey = (key: string) => ({ key, text: key });
