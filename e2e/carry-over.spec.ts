import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatDate } from '#shared/domain/calendar.ts';
import { ReceptionDesk } from './pages/reception.ts';
import type { StationWindow } from './pages/station-window.ts';
import { SupportDesk } from './pages/support.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { passphrase } from './support/practice-day.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { filled } from './support/words.ts';

const name = 'Vàng Thị Mỷ';
let folder: string;
let path: string;
let today: string;
let place: string;
let patientId: string;
let next: Station;
let colleagues: Colleagues;

// The day before: somebody was examined, given medicines, and granted a savings book.
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tram-kham-carry-over-'));
  const station = await startStation();
  const before = await colleaguesAt(station);
  await before.createDay();
  const received = await before.receive({ name }, {});
  patientId = received.patientId;
  await before.examine(received.visitId);
  await before.nominate(received.visitId);
  await before.grant(received);
  const [day] = (await before.rows()).day ?? [];
  today = formatDate(day?.date ?? '');
  place = day?.site.name ?? '';
  const coordinator = await before.as('coordinator-1');
  path = (await coordinator.writeCarryOver(folder)).path;
  await station.stop();
  next = await startStation();
  colleagues = await colleaguesAt(next);
  await colleagues.createDay();
});
test.afterAll(async () => {
  await next.stop();
  await rm(folder, { recursive: true, force: true });
});

const examined = ({ words }: StationWindow) => filled(words.earlier.examined, { date: today, place });

test('people of the day before are taken in at set-up, found at reception, and get no second savings book', async ({
  windows,
}) => {
  const coordinator = await windows.open(next, 'coordinator-1');
  const { page, words, keyboard } = coordinator;
  await page.goto(`${next.origin}/setup`);
  await page.getByRole('tab', { name: words.setup.section.earlier, exact: true }).click();
  await page.locator('input[type=file]').setInputFiles(path);
  const secret = coordinator.field(words.carryOver.passphrase);
  await keyboard.type(secret, 'không phải mật khẩu này');
  await keyboard.press('Enter');
  await expect(coordinator.problem(words.problem['wrong-passphrase'].title)).toBeVisible();
  await page.getByRole('tab', { name: words.setup.section.station, exact: true }).click();
  await expect(coordinator.problem(words.carryOver.notTaken)).toBeVisible();
  await keyboard.press('Control+Enter');
  await expect(coordinator.dialog(words.setup.leaveTitle)).toBeHidden();
  await keyboard.type(secret, passphrase);
  await keyboard.press('Control+Enter');
  await expect(coordinator.message(filled(words.carryOver.allTaken, { count: 1 }))).toBeVisible();
  await expect(page.getByText(filled(words.carryOver.known, { count: 1 }))).toBeVisible();

  const reception = await windows.open(next, 'reception-1');
  const desk = new ReceptionDesk(reception);
  await reception.keyboard.type(desk.search, 'vang thi my');
  await reception.keyboard.press('Enter');
  const line = reception.page.getByText(examined(reception));
  await expect(line).toContainText('Tim mạch – I10 Tăng huyết áp');
  await expect(line).toContainText(filled(words.earlier.book, { amount: '10.000.000 ₫' }));

  const visitId = crypto.randomUUID();
  const opening = {
    patientId,
    category: 'poor',
    specialties: ['cardiology'],
    emergency: false,
    triage: false,
  };
  await colleagues.send('reception-1', 'visit.open', `visit/${visitId}`, opening);
  await colleagues.examine(visitId);
  await colleagues.nominate(visitId);

  const support = await windows.open(next, 'support-1');
  await new SupportDesk(support).openNext(name);
  await expect(support.page.getByRole('heading', { name: words.support.notEligible })).toBeVisible();
  await expect(
    support.page.getByText(filled(words.support.condition.firstNot, { date: today, place })),
  ).toBeVisible();
  await expect(support.button(words.support.grant)).toHaveCount(0);
});
