/**
 * Every screen and main dialog, in both languages, as somebody walks past it: everybody can use it, all of it is on a screen
 * of 1366×768, and it speaks one language. Each tour has a station of its own, so that none meets the people of another.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type PrivateCups, startPrivateCups } from '#main/printing/testing/private-cups.ts';
import { colleaguesAt } from './support/colleagues.ts';
import { endsTour } from './support/ends-tour.ts';
import { visibleTexts, whatDoesNotFit } from './support/looks.ts';
import { prepareDay } from './support/prepared-day.ts';
import { type Station, startStation } from './support/station.ts';
import { stockTour } from './support/stock-tour.ts';
import { expect, test } from './support/test.ts';
import { firstTours, tours } from './support/tours.ts';
import { foreignTo, isKey, type Language, languages } from './support/words.ts';

let cups: PrivateCups;
let station: Station;

test.beforeAll(async () => {
  cups = await startPrivateCups();
  await cups.addRawQueue('giay');
});
test.afterAll(() => cups.stop());
test.beforeEach(async () => {
  station = await startStation({ cupsServer: cups.server });
});
test.afterEach(() => station.stop());

// Each walks past many screens and looks at everything on them.
test.setTimeout(240_000);

/** The parts stand in the same places in both languages: English is walked where it has the most to say. */
const walkedInEnglish = ['door', 'ends', 'coordinator'];
const isWalked = (language: Language, tour: string) => language === 'vi' || walkedInEnglish.includes(tour);

/** The walk goes on to what else is wrong. */
const softly = expect.configure({ soft: true });

async function whatIsNotAccessible(page: Page): Promise<string[]> {
  // No page of ours has a frame of another origin, and only what is wrong is read: twice as fast.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => html).join('\n')}`);
}

async function lookAt(screen: string, page: Page, language: Language): Promise<void> {
  await test.step(screen, async () => {
    // Looked at again while the screen is still being laid out.
    const sees = (what: string, look: () => Promise<string[]>) =>
      softly.poll(look, { message: `${screen}: ${what}` }).toEqual([]);
    // The same parts stand there in both languages; whether all of them have words is looked at below.
    if (language === 'vi') await sees('accessible', () => whatIsNotAccessible(page));
    await sees('fits', () => whatDoesNotFit(page));
    const texts = async (wrong: (text: string) => boolean) => (await visibleTexts(page)).filter(wrong);
    await sees('words of the other language', () => texts(foreignTo(language)));
    await sees('keys instead of words', () => texts(isKey));
  });
}

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    for (const [place, tour] of Object.entries(firstTours)) {
      if (!isWalked(language, place)) continue;
      test(`on an empty computer every screen of ${place} can be used by everybody`, async ({ windows }) => {
        const window = await windows.open(station, undefined, language);
        for await (const screen of tour(window)) await lookAt(screen, window.page, language);
      });
    }

    if (isWalked(language, 'stock'))
      test('what a day is prepared with can be written down by everybody', async ({ windows }) => {
        const day = await prepareDay(station, '2026-11-23');
        const window = await windows.open(station, undefined, language);
        for await (const screen of stockTour(window, day)) await lookAt(screen, window.page, language);
      });

    test('the doors are opened, and the day is taken home, by everybody', async ({ windows }) => {
      const day = await prepareDay(station);
      const window = await windows.open(station, undefined, language);
      for await (const screen of endsTour(window, day)) await lookAt(screen, window.page, language);
    });

    for (const [place, tour] of Object.entries(tours)) {
      if (!isWalked(language, place)) continue;
      test(`every screen of ${place} can be used by everybody`, async ({ windows }) => {
        const colleagues = await colleaguesAt(station);
        await colleagues.createDay();
        const window = await windows.open(station, undefined, language);
        for await (const screen of tour(window, colleagues)) await lookAt(screen, window.page, language);
      });
    }
  });
}
