import type { Page } from '@playwright/test';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { visibleTexts } from './support/looks.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { doorTour, tours } from './support/tours.ts';
import { foreignTo, isKey, languages } from './support/words.ts';

let station: Station;
let colleagues: Colleagues;

test.beforeAll(async () => {
  station = await startStation();
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
});
test.afterAll(() => station.stop());

for (const language of languages) {
  const isForeign = foreignTo(language);

  async function listenTo(screen: string, page: Page): Promise<void> {
    await test.step(screen, async () => {
      const texts = await visibleTexts(page);
      expect.soft(texts.filter(isForeign), `${screen}: words of the other language`).toEqual([]);
      expect.soft(texts.filter(isKey), `${screen}: keys instead of words`).toEqual([]);
    });
  }

  test.describe(`in ${language}`, () => {
    test('the door speaks one language', async ({ windows }) => {
      const untouched = await startStation();
      const window = await windows.open(untouched, undefined, language);
      for await (const screen of doorTour(window)) await listenTo(screen, window.page);
      await untouched.stop();
    });

    for (const [place, tour] of Object.entries(tours)) {
      test(`${place} speaks one language`, async ({ windows }) => {
        const window = await windows.open(station, undefined, language);
        for await (const screen of tour(window, colleagues)) await listenTo(screen, window.page);
      });
    }
  });
}
