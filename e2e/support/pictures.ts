/**
 * Pictures of every screen in both languages, to look at: `node e2e/support/pictures.ts FOLDER`
 * `vi-doctor-exam.png` is the screen `exam` of the tour `doctor` in Vietnamese; `certificate.png` is the paper itself.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { findChromium, sandboxFlags } from '#main/browser/chromium.ts';
import { startPrivateCups } from '#main/printing/testing/private-cups.ts';
import { StationWindow } from '../pages/station-window.ts';
import { type Colleagues, colleaguesAt } from './colleagues.ts';
import { type Station, startStation } from './station.ts';
import { doorTour, tours } from './tours.ts';
import { type Language, languages } from './words.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: node e2e/support/pictures.ts FOLDER');
mkdirSync(folder, { recursive: true });

const executablePath = findChromium();
const browser = await chromium.launch({ args: sandboxFlags(), ...(executablePath && { executablePath }) });
const cups = await startPrivateCups();
await cups.addRawQueue('may-in-phieu');
await cups.addRawQueue('may-in-a5');
for (const language of languages) await takePictures(language);
await browser.close();
await cups.stop();

async function takePictures(language: Language): Promise<void> {
  const station = await startStation({ cupsServer: cups.server });
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  await context.addInitScript((chosen) => {
    if (window === top) sessionStorage.setItem('language', chosen);
  }, language);
  await keep(language, 'door', doorTour(await firstWindow(station, context, language)), context);

  const colleagues = await colleaguesAt(station);
  await colleagues.unlock();
  await fill(colleagues);
  for (const [place, tour] of Object.entries(tours)) {
    const window = new StationWindow(await context.newPage(), language);
    await window.page.goto(station.origin);
    await keep(language, place, tour(window, colleagues), context);
  }
  if (language === 'vi') await drawCertificate(colleagues);
  await context.close();
  await station.stop();
}

async function firstWindow(station: Station, context: BrowserContext, language: Language) {
  const page = await context.newPage();
  await page.goto(await station.address());
  return new StationWindow(page, language);
}

/** One picture at each stop of a tour; its window is closed afterwards. */
async function keep(
  language: Language,
  place: string,
  screens: AsyncGenerator<string, void>,
  context: BrowserContext,
): Promise<void> {
  const page = context.pages().at(-1);
  for await (const screen of screens) {
    const path = join(folder ?? '', `${language}-${place}-${screen}.png`);
    await page?.screenshot({ path, animations: 'disabled' });
    console.log(path);
  }
  await page?.close();
}

/** A morning: some wait, some are done, one was granted a savings book. */
async function fill(colleagues: Colleagues): Promise<void> {
  const names = [
    'Vàng Thị Chở',
    'Lò Văn Pản',
    'Sùng Mí Lử',
    'Hoàng Thị Ghến',
    'Giàng Seo Dín',
    'Lù Thị Phương',
  ];
  const specialties = [
    'cardiology',
    'neurology',
    'gastroenterology',
    'musculoskeletal',
    'cardiology',
    'ultrasound',
  ];
  const categories = ['poor', 'near-poor', 'policy', 'hardship', 'worker', 'merit'];
  for (const [index, name] of names.entries()) {
    const birth = { year: 1940 + index * 9 };
    const visit = { category: categories[index], specialties: [specialties[index]] };
    await colleagues.receive({ name, birth, sex: index % 2 ? 'male' : 'female' }, visit);
  }
  for (const name of ['Phàn Mùi Ghến', 'Chẩu Văn Tý', 'Ma Thị Nhình']) {
    const received = await colleagues.receive({ name, address: 'Thôn Nặm Đăm, xã Quản Bạ' });
    await colleagues.examine(received.visitId);
    await colleagues.prescribe(received.visitId);
    await colleagues.nominate(received.visitId);
    if (name === 'Ma Thị Nhình') await colleagues.grant(received);
  }
}

async function drawCertificate(colleagues: Colleagues): Promise<void> {
  const [book] = (await colleagues.rows()).savingsBooks ?? [];
  const client = await colleagues.as('support-1');
  const pdf = await client.document('savings-book-certificate', `savings-book/${book?.id}`);
  const name = join(folder ?? '', 'certificate');
  execFileSync('pdftoppm', ['-png', '-singlefile', '-scale-to-x', '1366', '-scale-to-y', '-1', '-', name], {
    input: pdf,
  });
}
