import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeFiles } from '#main/journal/file-layer.ts';
import { createSmallDisk, type SmallDisk } from '#main/journal/small-disk.ts';
import { Door } from './pages/door.ts';
import { ReceptionDesk } from './pages/reception.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { newcomer } from './support/newcomer.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';

let station: Station;
let disk: SmallDisk | undefined;
test.afterEach(async () => {
  await station.stop();
  await disk?.remove();
  disk = undefined;
});

const journalPath = async (colleagues: Colleagues) => {
  const { days } = await (await colleagues.as('coordinator-1')).status();
  return join(station.dataDir, 'days', days[0]?.id ?? '', 'journal');
};

/** A day with three people whose journal was changed while the program did not run. */
async function reopenedWith(change: (journal: Buffer) => Buffer): Promise<void> {
  station = await startStation();
  const colleagues = await colleaguesAt(station);
  await colleagues.createDay();
  for (const name of ['Lý Thị Một', 'Lý Thị Hai', 'Lý Thị Ba']) await colleagues.receive({ name });
  const path = await journalPath(colleagues);
  await station.kill();
  await writeFile(path, change(await readFile(path)));
  await station.restart();
}

test('killed while a form is half filled: what was saved is there, what was typed is offered again', async ({
  windows,
}) => {
  station = await startStation();
  await (await colleaguesAt(station)).createDay();
  const before = await windows.open(station, 'reception-1');
  const desk = new ReceptionDesk(before);
  expect(await desk.receive(newcomer)).toBe('A-001');
  const kept = before.page.waitForResponse(
    (response) => response.request().method() === 'PUT' && response.url().includes('/api/drafts/'),
  );
  await desk.fillNew({ ...newcomer, name: 'Lầu Thị Dở Dang', birth: '3/1971' });
  await kept;
  await expect
    .poll(async () => (await (await colleaguesAt(station)).as('reception-1')).draft('reception-registration'))
    .toMatchObject({ visit: { specialties: ['cardiology'] } });

  await station.kill();
  await expect(before.page.getByRole('alertdialog', { name: 'Đang chờ chương trình trả lời' })).toBeVisible();
  await expect(desk.name).toHaveValue('Lầu Thị Dở Dang');

  await station.restart();
  const after = await windows.reopen(station);
  const door = new Door(after);
  await door.unlock();
  await door.signIn('reception-1');
  await expect(after.message('Còn một phiếu đang ghi dở')).toContainText('Lầu Thị Dở Dang');
  await after.keyboard.pressButton(after.button('Ghi tiếp'));
  const again = new ReceptionDesk(after);
  await expect(again.name).toHaveValue('Lầu Thị Dở Dang');
  await again.save();
  await expect(again.ticket).toHaveText('A-002');
  await expect(before.page.getByRole('alertdialog')).toBeHidden();
});

test('with a full disk: it says “not saved”, keeps what was typed, and goes on when there is room', async ({
  windows,
}) => {
  disk = await createSmallDisk(512 * 1024);
  // In memory a program of its own would not meet it.
  expect(disk.files, 'mounting a small disk is permitted').toBe(nodeFiles);
  station = await startStation({ dataDir: disk.folder });
  const colleagues = await colleaguesAt(station);
  await colleagues.createDay();
  const window = await windows.open(station, 'reception-1');
  const desk = new ReceptionDesk(window);
  const rest = join(disk.folder, 'holiday-pictures');
  await writeFile(rest, Buffer.alloc(512 * 1024)).catch((error: NodeJS.ErrnoException) => {
    expect(error.code).toBe('ENOSPC');
  });
  // The journal's last block has room for a line or two.
  const isTaken = () =>
    colleagues.send('reception-1', 'day.reserve-paper', 'day', { count: 1 }).then(
      () => true,
      () => false,
    );
  let hasRoom = true;
  while (hasRoom) hasRoom = await isTaken();
  await desk.fillNew(newcomer);
  await desk.save();
  await expect(window.problem('Ổ đĩa đã đầy')).toContainText('những gì đang gõ vẫn ở đây');
  await expect(desk.name).toHaveValue(newcomer.name);

  await rm(rest);
  await desk.save();
  await expect(desk.ticket).toHaveText('A-001');
  await station.kill();
  await station.restart();
  const again = await colleaguesAt(station);
  await again.unlock();
  const { patients, visits } = await again.rows();
  expect(patients).toMatchObject([{ person: { name: newcomer.name } }]);
  expect(visits).toMatchObject([{ ticket: 'A-001' }]);
});

test('with a torn last line: it says that one entry may be lost, once', async ({ windows }) => {
  await reopenedWith((journal) => journal.subarray(0, -20));
  const window = await windows.open(station);
  const door = new Door(window);
  const notice = window.message('Có thể mất một mục ghi cuối');
  await door.unlock();
  await expect(notice).toContainText('Mọi điều trước đó còn nguyên');
  await window.keyboard.pressButton(window.button('Đã hiểu'));
  await expect(notice).toBeHidden();
  await door.signIn('reception-1');
  await expect(window.page.getByRole('option', { name: 'Lý Thị Hai' })).toBeVisible();
  await expect(notice).toBeHidden();
});

test('with a damaged middle: it can be read and exported, and takes nothing new', async ({ windows }) => {
  await reopenedWith((journal) => {
    const lines = journal.toString('latin1').split('\n');
    const bad = lines.length - 3;
    lines[bad] = `${lines[bad]?.slice(0, -8)}AAAAAAAA`;
    return Buffer.from(lines.join('\n'), 'latin1');
  });
  const window = await windows.open(station);
  const door = new Door(window);
  await door.unlock();
  await expect(window.problem('Ngày này chỉ đọc được')).toBeVisible();
  await door.signIn('coordinator-1');
  const download = window.page.waitForEvent('download');
  await window.keyboard.pressButton(window.button('Xuất bản sao'));
  expect(await readFile(await (await download).path(), 'utf8')).toContain('Lý Thị Một');
  await window.page.goto(`${station.origin}/reception`);
  const desk = new ReceptionDesk(window);
  await desk.fillNew(newcomer);
  await desk.save();
  await expect(window.problem('Sổ ghi bị hỏng, chưa lưu')).toBeVisible();
  await expect(desk.name).toHaveValue(newcomer.name);
});

test('with a wrong passphrase: it stays closed, slows down, and opens with the right one', async ({
  windows,
}) => {
  station = await startStation();
  const colleagues = await colleaguesAt(station);
  await colleagues.createDay();
  await (await colleagues.as('coordinator-1')).lock();
  const window = await windows.open(station);
  const door = new Door(window);
  for (let tries = 0; tries < 4; tries += 1) {
    const answer = window.page.waitForResponse('**/api/unlock');
    await door.unlock('không phải mật khẩu');
    await answer;
    if (tries < 3) await expect(window.problem('Mật khẩu chưa đúng')).toBeVisible();
  }
  await expect(window.problem(/hãy chờ \d giây/)).toBeVisible();
  await expect(window.button('Mở ngày khám')).toBeEnabled();
  await door.unlock();
  await window.sees(window.words.signIn.title);
});
