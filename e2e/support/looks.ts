/** What can be told of a screen by measuring it. */
import { expect, type Page } from '@playwright/test';

/** Looks again while a screen is still being laid out. */
export const expectToFit = (page: Page, message?: string) =>
  expect.poll(() => whatDoesNotFit(page), message).toEqual([]);

/** What does not fit: the page scrolling as a whole, and words of buttons and headings that are cut off. */
export function whatDoesNotFit(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.scrollingElement ?? document.body;
    const scrolls = [
      ...(scrollHeight > innerHeight ? [`the page scrolls down: ${scrollHeight} of ${innerHeight} px`] : []),
      ...(scrollWidth > innerWidth ? [`the page scrolls sideways: ${scrollWidth} of ${innerWidth} px`] : []),
    ];
    const words = [...document.querySelectorAll<HTMLElement>('button, h1, h2, h3, label, [role="tab"]')];
    const cut = words
      .filter(
        (each) => each.checkVisibility() && each.clientWidth > 1 && each.scrollWidth > each.clientWidth + 1,
      )
      .map((each) => `“${each.innerText}” needs ${each.scrollWidth} of ${each.clientWidth} px`);
    const outside = words
      .filter((each) => each.checkVisibility() && each.getBoundingClientRect().right > innerWidth + 1)
      .map((each) => `“${each.innerText}” leaves the screen at the right`);
    return [...scrolls, ...cut, ...outside];
  });
}

/** Everything that is read on the screen or read aloud, but titles of sources, which keep their own language. */
export function visibleTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = new Set<string>();
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode())
      if (node.parentElement?.checkVisibility() && !node.parentElement.closest('[translate="no"]'))
        texts.add(node.nodeValue?.trim() ?? '');
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      if (element.checkVisibility())
        for (const name of ['aria-label', 'title', 'placeholder'])
          texts.add(element.getAttribute(name)?.trim() ?? '');
    texts.add(document.title);
    texts.delete('');
    return [...texts];
  });
}
