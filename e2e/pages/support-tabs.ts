import { expect } from '@playwright/test';
import type { StationWindow } from './station-window.ts';

/** Goes to a view of the support desk with the arrow keys. */
export async function showSupport(
  { page, words, keyboard }: StationWindow,
  view: keyof StationWindow['words']['support']['view'],
): Promise<void> {
  const tabs = page.getByRole('tablist', { name: words.support.views });
  await keyboard.goTo(tabs.getByRole('tab', { selected: true }));
  const tab = tabs.getByRole('tab', { name: words.support.view[view] });
  // The arrows stop at the ends, and not everybody begins at the first.
  const way = view === 'gifts' ? 'ArrowLeft' : 'ArrowRight';
  while ((await tab.getAttribute('aria-selected')) !== 'true') await keyboard.press(way);
  await expect(tab).toBeFocused();
}
