/** The board of the waiting area: it follows the rooms, says calls one after the other, and runs for hours. */
import type { CDPSession, Page } from '@playwright/test';
import { announcementMs, Board } from './pages/board.ts';
import { DoctorDesk } from './pages/doctor.ts';
import { ReceptionDesk } from './pages/reception.ts';
import type { StationWindow } from './pages/station-window.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import type { StaffId } from './support/practice-day.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';

let station: Station;
let colleagues: Colleagues;

test.beforeEach(async () => {
  station = await startStation();
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
});
test.afterEach(() => station.stop());

interface Seat {
  by: StaffId;
  specialty: string;
  room: string;
}
const cardiology: Seat = { by: 'doctor-3', specialty: 'cardiology', room: 'room-3' };
const neurology: Seat = { by: 'doctor-6', specialty: 'neurology', room: 'room-6' };

function send(
  type: 'visit.call' | 'visit.recall' | 'visit.return-to-queue',
  visitId: string,
  { by, specialty, room }: Seat,
): Promise<void> {
  const data = type === 'visit.call' || type === 'visit.recall' ? { specialty, room } : { specialty };
  return colleagues.send(by, type, `visit/${visitId}`, data);
}

/** From the reception desk, which takes the cursor first. */
async function boardIn(window: StationWindow): Promise<Board> {
  await expect(new ReceptionDesk(window).search).toBeFocused();
  return Board.openedIn(window);
}

async function waitingFor(seat: Seat, name: string, visit: object = {}): Promise<string> {
  const { visitId } = await colleagues.receive({ name }, { specialties: [seat.specialty], ...visit });
  return visitId;
}

test('in a window of its own it follows the doctor: who is called, who is next, and when it is over', async ({
  windows,
  context,
}) => {
  await waitingFor(cardiology, 'Vàng Thị Mỷ');
  await waitingFor(cardiology, 'Lò Văn Pản');
  const reception = await windows.open(station, 'reception-1');
  const first = await boardIn(reception);
  const opening = context.waitForEvent('page');
  await reception.keyboard.pressButton(reception.button(reception.words.board.newWindow));
  const board = new Board(await opening);
  await expect(board.rooms).toBeVisible();
  await reception.keyboard.press('Escape');
  await reception.sees(reception.words.desk.reception);
  await expect(first.rooms).toHaveCount(0);

  const room = board.room('Phòng 3');
  await expect(room).toContainText(board.words.board.nobody);
  await expect(room).toContainText(/A-001.*A-002/);
  const desk = new DoctorDesk(await windows.open(station, 'doctor-3'));
  await desk.callNext();
  await expect(board.said).toContainText(/A-001.*Phòng 3.*V\. T\. Mỷ/s);
  await expect(room).toContainText('V. T. Mỷ');
  await expect(board.page.getByText('Vàng Thị Mỷ')).toHaveCount(0);
  await expect(room.getByText('A-002')).toBeVisible();
  await expect(board.lastCalls).toHaveText([/A-001.*Phòng 3/s]);

  const { visits } = await colleagues.rows();
  await send('visit.return-to-queue', visits?.find(({ ticket }) => ticket === 'A-001')?.id ?? '', cardiology);
  await expect(room).toContainText(board.words.board.before);
});

test('two calls at once are said one after the other, and a repeated call once more', async ({ windows }) => {
  const one = await waitingFor(cardiology, 'Vàng Thị Mỷ');
  const two = await waitingFor(neurology, 'Lò Văn Pản', { emergency: true });
  const window = await windows.open(station, 'reception-1');
  await window.page.clock.install();
  await window.page.reload();
  await window.sees(window.words.desk.reception);
  const board = await boardIn(window);
  const { invite, again } = board.words.board;
  const heard = await board.listen();
  const texts = async () => (await heard()).map(({ text }) => text);

  await send('visit.call', one, cardiology);
  await send('visit.call', two, neurology);
  await expect(board.said).toContainText('A-001');
  await board.nextAnnouncement();
  await expect.poll(texts).toEqual([`${invite} A-001`, `${invite} A-002`]);
  await expect(board.room('Phòng 6')).toContainText('L. V. Pản');
  // Nobody in the waiting room learns that somebody is an emergency.
  await expect(board.page.getByRole('main')).not.toContainText(board.words.priority.emergency);
  await board.nextAnnouncement();
  await expect(board.said).toBeEmpty();

  await send('visit.recall', one, cardiology);
  await expect.poll(texts).toEqual([`${invite} A-001`, `${invite} A-002`, `${again} A-001`]);
  await board.nextAnnouncement();
  await expect(board.said).toBeEmpty();
  const [first, second, ...more] = await heard();
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(announcementMs);
  expect(more).toHaveLength(1);
});

test('a call that is taken back leaves the board and is said no more', async ({ windows }) => {
  const one = await waitingFor(cardiology, 'Vàng Thị Mỷ');
  const two = await waitingFor(neurology, 'Lò Văn Pản');
  const board = await boardIn(await windows.open(station, 'reception-1'));
  const heard = await board.listen();
  await send('visit.call', one, cardiology);
  await expect(board.said).toContainText('A-001');
  const { lastStep } = await colleagues.visit(one);
  await colleagues.send(cardiology.by, 'visit.undo', `visit/${one}`, { event: lastStep?.id });
  await expect(board.said).toBeEmpty();
  await expect(board.room('Phòng 3')).toContainText(board.words.board.nobody);
  await send('visit.call', two, neurology);
  await expect(board.said).toContainText('A-002');
  expect((await heard()).map(({ text }) => text.slice(-5))).toEqual(['A-001', 'A-002']);
});

test('after it is loaded again nothing old is said', async ({ windows }) => {
  const one = await waitingFor(cardiology, 'Vàng Thị Mỷ');
  const two = await waitingFor(neurology, 'Lò Văn Pản');
  const board = await boardIn(await windows.open(station, 'reception-1'));
  await send('visit.call', one, cardiology);
  await expect(board.said).toContainText('A-001');
  await board.page.reload();
  const heard = await board.listen();
  await expect(board.room('Phòng 3')).toContainText('V. T. Mỷ');
  await send('visit.call', two, neurology);
  await expect(board.said).toContainText('A-002');
  expect((await heard()).map(({ text }) => text.slice(-5))).toEqual(['A-002']);
});

const seats: readonly Seat[] = [
  { by: 'doctor-1', specialty: 'musculoskeletal', room: 'room-1' },
  { by: 'doctor-2', specialty: 'musculoskeletal', room: 'room-2' },
  cardiology,
  { by: 'doctor-4', specialty: 'cardiology', room: 'room-4' },
  { by: 'doctor-5', specialty: 'gastroenterology', room: 'room-5' },
  neurology,
  { by: 'ultrasound-1', specialty: 'ultrasound', room: 'room-7' },
];
const peopleOfSeat = 10;

test('the memory of the window after 2,000 calls is within 20 % of that after 100', async ({
  windows,
  context,
}) => {
  test.setTimeout(240_000);
  const board = await boardIn(await windows.open(station, 'reception-1'));
  const cdp = await context.newCDPSession(board.page);
  const heard = await board.listen();
  const people = await Promise.all(
    seats.map((seat) =>
      Promise.all(Array.from({ length: peopleOfSeat }, () => waitingFor(seat, 'Vàng Thị Mỷ'))),
    ),
  );
  const all = (type: Parameters<typeof send>[0], turn: number) =>
    Promise.all(seats.map((seat, index) => send(type, people[index]?.[turn % peopleOfSeat] ?? '', seat)));
  let calls = 0;
  /** All rooms call at once, then once more, and send back who came. */
  async function memoryAfter(wanted: number): Promise<number> {
    for (let turn = 0; calls < wanted; turn += 1) {
      await all('visit.call', turn);
      await all('visit.recall', turn);
      await expect(board.said).not.toBeEmpty();
      await all('visit.return-to-queue', turn);
      calls += 2 * seats.length;
    }
    await expect(board.said).toBeEmpty();
    return usedBytes(board.page, cdp);
  }
  const early = await memoryAfter(100);
  const late = await memoryAfter(2_000);
  test.info().annotations.push({ type: 'memory', description: `${early} bytes, then ${late}` });
  expect((await heard()).length).toBeGreaterThan(100);
  expect(late).toBeLessThan(early * 1.2);
});

/** What is still in use on the window's heap once everything else has been thrown away, which takes more than one round. */
async function usedBytes(page: Page, cdp: CDPSession): Promise<number> {
  for (let least = Number.POSITIVE_INFINITY; ; ) {
    // Work that was put off until the window is idle still holds what it is about.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    if (usedSize > least * 0.99) return Math.min(usedSize, least);
    least = usedSize;
  }
}
