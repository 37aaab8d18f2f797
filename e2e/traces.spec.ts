import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PrivateCups, startPrivateCups } from '#main/printing/testing/private-cups.ts';
import { DoctorDesk } from './pages/doctor.ts';
import { Door } from './pages/door.ts';
import { Prints } from './pages/prints.ts';
import { ReceptionDesk } from './pages/reception.ts';
import { StationWindow } from './pages/station-window.ts';
import { TriageDesk } from './pages/triage.ts';
import { type AppWindow, openAppWindow } from './support/app-window.ts';
import { newcomer } from './support/newcomer.ts';
import { filesThatTell } from './support/readable.ts';
import { expect, test } from './support/test.ts';

let folder: string;
let cups: PrivateCups;
let app: AppWindow;
let printed: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tram-kham-traces-'));
  cups = await startPrivateCups();
  printed = await cups.addRawQueue('giay');
  await cups.setDefault('giay');
  app = await openAppWindow(folder, cups.server);
});
test.afterAll(async () => {
  await app.close();
  await cups.stop();
  await rm(folder, { recursive: true });
});

const name = 'Sùng Thị Không Dấu Vết';
const address = 'Thôn Không Ai Biết';
const complaint = 'Lời kể không được ghi lại';
const secrets = [name, address, complaint, 'không dấu vết'];

test('a day in the window of the program leaves nobody’s name readable on the disk', async () => {
  const window = new StationWindow(app.page);
  const door = new Door(window);
  const prints = new Prints(window);
  await app.page.setViewportSize({ width: 1366, height: 768 });
  await door.createDay();
  await door.signIn('reception-1');
  const reception = new ReceptionDesk(window);
  await reception.receive({ ...newcomer, name, address });
  await expect(prints.sign).toHaveText('Máy in');
  await window.keyboard.type(reception.search, 'không dấu vết');
  await window.signOut();

  await door.signIn('triage-1');
  const triage = new TriageDesk(window);
  await triage.callNext();
  await triage.complain('chong mat');
  await triage.save();
  await window.signOut();

  await door.signIn('doctor-3');
  const doctor = new DoctorDesk(window);
  await doctor.callNext();
  await doctor.fillExam({
    complaint,
    findings: 'Tim đều',
    systolic: '150',
    diastolic: '90',
    diagnosis: 'I10',
  });
  await doctor.sign();
  await doctor.addMedicine({
    search: 'amlodipin',
    name: 'Amlodipine 5 mg',
    dose: '1 viên',
    timesPerDay: '1',
    days: '7',
    when: 'sáng',
  });
  await doctor.issue();
  await window.keyboard.press('F8');
  await expect(app.page.getByText('Đã in', { exact: true })).toBeVisible();
  expect(existsSync(printed)).toBe(true);
  await expect
    .poll(async () => (await readdir(cups.spoolFolder)).filter((file) => /^[cd]\d/.test(file)))
    .toEqual([]);

  const places = [folder, cups.spoolFolder];
  expect(await readdir(join(folder, 'data'))).toContain('browser-profile');
  expect(await filesThatTell(places, secrets), 'while the program runs').toEqual([]);
  await app.close();
  expect(await filesThatTell(places, secrets), 'after the program has ended').toEqual([]);
  expect(await readdir(join(folder, 'data'))).not.toContain('browser-profile');
});

test('a name left anywhere would be found', async () => {
  const leaks = (['utf8', 'utf16le'] as const).map((encoding) => join(folder, `leak-${encoding}`));
  await writeFile(leaks[0] ?? '', Buffer.from(`… ${name.normalize('NFD')} …`, 'utf8'));
  await writeFile(leaks[1] ?? '', Buffer.from(`… ${name} …`, 'utf16le'));
  expect((await filesThatTell([folder], secrets)).toSorted()).toEqual(leaks.toSorted());
  for (const leak of leaks) await rm(leak);
});
