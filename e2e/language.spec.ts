import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { wordsIn } from './support/words.ts';

let station: Station;
test.afterEach(() => station.stop());

test('a window fetches the words of its own language, and those of the other when it is chosen', async ({
  windows,
}) => {
  station = await startStation();
  const { page } = await windows.open(station);
  const lead = (language: 'vi' | 'en') => page.getByText(wordsIn[language].unlock.promiseTitle);
  await expect(lead('vi')).toBeVisible();
  const fetched = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .flatMap(({ name }) => /\/assets\/(vi|en)-[^/]*\.js$/.exec(name)?.[1] ?? []),
    );
  expect(await fetched()).toEqual(['vi']);

  await page.getByRole('button', { name: wordsIn.vi.frame.otherLanguage }).click();
  await expect(lead('en')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(await fetched()).toEqual(['vi', 'en']);

  await page.reload();
  await expect(lead('en')).toBeVisible();
  expect(await fetched()).toEqual(['en']);
});
