/** A scanner: it types like a keyboard, faster than anybody, and stamps its keys itself, however busy the window is. */
import type { Page } from '@playwright/test';

/** Scans a code wherever the focus is; `gapMs` between its keys. */
export async function scan(
  page: Page,
  text: string,
  { gapMs = 5, ends = ['Enter'] }: { gapMs?: number; ends?: readonly ('Enter' | 'Tab')[] } = {},
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const keys = [...Array.from(text, (key) => ({ key, text: key })), ...ends.map((key) => endKeys[key])];
  const beginsAt = Date.now() / 1000;
  const sent = keys.flatMap((key, index) => {
    const timestamp = beginsAt + (index * gapMs) / 1000;
    return [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, ...key }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp, key: key.key }),
    ];
  });
  await Promise.all(sent);
  await session.detach();
}

const endKeys = {
  Enter: { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 },
  Tab: { key: 'Tab', code: 'Tab', text: '', windowsVirtualKeyCode: 9 },
};
