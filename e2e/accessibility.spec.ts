import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type PrivateCups, startPrivateCups } from '#main/printing/testing/private-cups.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { whatDoesNotFit } from './support/looks.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { doorTour, tours } from './support/tours.ts';
import { languages } from './support/words.ts';

let cups: PrivateCups;
let station: Station;
let colleagues: Colleagues;

test.beforeAll(async () => {
  cups = await startPrivateCups();
  await cups.addRawQueue('giay');
  station = await startStation({ cupsServer: cups.server });
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
});
test.afterAll(async () => {
  await station.stop();
  await cups.stop();
});

/** Everybody can use the screen, and all of it is on a screen of 1366×768. */
async function lookAt(screen: string, page: Page): Promise<void> {
  await test.step(screen, async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => html).join('\n')}`);
    expect.soft(serious, `${screen}: accessible`).toEqual([]);
    expect.soft(await whatDoesNotFit(page), `${screen}: fits`).toEqual([]);
  });
}

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test('the door can be used by everybody', async ({ windows }) => {
      const untouched = await startStation();
      const window = await windows.open(untouched, undefined, language);
      for await (const screen of doorTour(window)) await lookAt(screen, window.page);
      await untouched.stop();
    });

    for (const [place, tour] of Object.entries(tours)) {
      test(`every screen of ${place} can be used by everybody`, async ({ windows }) => {
        const window = await windows.open(station, undefined, language);
        for await (const screen of tour(window, colleagues)) await lookAt(screen, window.page);
      });
    }
  });
}
