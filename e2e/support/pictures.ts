/**
 * Pictures of every screen in both languages, to look at: `node e2e/support/pictures.ts FOLDER [1920x1080] [TOUR …]`
 * `vi-doctor-exam.png` is the screen `exam` of the tour `doctor` in Vietnamese; `certificate.png` is the paper itself.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium, sandboxFlags } from '#main/browser/chromium.ts';
import { startPrivateCups } from '#main/printing/testing/private-cups.ts';
import { StationWindow } from '../pages/station-window.ts';
import { colleaguesAt } from './colleagues.ts';
import { endsTour } from './ends-tour.ts';
import { prepareDay } from './prepared-day.ts';
import { type Station, startStation } from './station.ts';
import { stockTour } from './stock-tour.ts';
import { firstTours, tours } from './tours.ts';
import { type Language, languages } from './words.ts';

const [folder, size = '1366x768', ...wanted] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: node e2e/support/pictures.ts FOLDER [1920x1080] [TOUR …]');
const isWanted = (tour: string) => wanted.length === 0 || wanted.includes(tour);
const [width = 1366, height = 768] = size.split('x').map(Number);
mkdirSync(folder, { recursive: true });

type Walk = (window: StationWindow, station: Station) => AsyncGenerator<string, void>;

const executablePath = findChromium();
const browser = await chromium.launch({ args: sandboxFlags(), ...(executablePath && { executablePath }) });
const cups = await startPrivateCups();
await cups.addRawQueue('may-in-phieu');
await cups.addRawQueue('may-in-a5');
for (const language of languages) {
  for (const [place, tour] of Object.entries(firstTours))
    if (isWanted(place)) await keep(language, place, tour);
  if (isWanted('stock'))
    await keep(language, 'stock', async function* (window, station) {
      const day = await prepareDay(station, '2026-11-23');
      await window.page.goto(await station.address());
      yield* stockTour(window, day);
    });
  if (isWanted('ends'))
    await keep(language, 'ends', async function* (window, station) {
      const day = await prepareDay(station);
      await window.page.goto(await station.address());
      yield* endsTour(window, day);
    });
  for (const [place, tour] of Object.entries(tours)) {
    if (!isWanted(place)) continue;
    await keep(language, place, async function* (window, station) {
      const colleagues = await colleaguesAt(station);
      await colleagues.createDay();
      await window.page.goto(await station.address());
      yield* tour(window, colleagues);
    });
  }
}
if (isWanted('certificate')) await drawCertificate();
await browser.close();
await cups.stop();

/** One picture at each stop of a tour, which has a station of its own so that none meets the people of another. */
async function keep(language: Language, place: string, walk: Walk): Promise<void> {
  const station = await startStation({ cupsServer: cups.server });
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  context.setDefaultTimeout(10_000);
  await context.addInitScript((chosen) => {
    if (window === top) sessionStorage.setItem('language', chosen);
  }, language);
  const page = await context.newPage();
  await page.goto(await station.address());
  for await (const screen of walk(new StationWindow(page, language), station)) {
    const path = picture(`${language}-${place}-${screen}.png`);
    await page.screenshot({ path, animations: 'disabled' });
    console.log(path);
  }
  await context.close();
  await station.stop();
}

async function drawCertificate(): Promise<void> {
  const station = await startStation();
  const colleagues = await colleaguesAt(station);
  await colleagues.createDay();
  const received = await colleagues.receive({ name: 'Ma Thị Nhình', address: 'Thôn Nặm Đăm, xã Quản Bạ' });
  await colleagues.examine(received.visitId);
  await colleagues.nominate(received.visitId);
  const book = await colleagues.grant(received);
  const client = await colleagues.as('support-1');
  const pdf = await client.document('savings-book-certificate', `savings-book/${book.id}`);
  const drawing = ['-png', '-singlefile', '-scale-to-x', '1366', '-scale-to-y', '-1', '-'];
  execFileSync('pdftoppm', [...drawing, picture('certificate')], { input: pdf });
  await station.stop();
}

function picture(name: string): string {
  return join(folder ?? '', name);
}
