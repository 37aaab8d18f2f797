/** Walks past the sections of the set-up desk that say what a day is prepared with: rooms, medicines, gifts. */
import { expect } from '@playwright/test';
import { StockSections } from '../pages/set-up-stock.ts';
import type { StationWindow } from '../pages/station-window.ts';
import { dirtyMedicines } from './dirty-medicines.ts';
import { type PreparedDay, signInAsCoordinator } from './prepared-day.ts';
import { filled } from './words.ts';

const staff = [
  {
    id: 'doctor-1',
    name: 'BS Giàng Thị Lan',
    roles: ['doctor'],
    specialties: ['cardiology'],
    room: 'room-1',
  },
  { id: 'doctor-2', name: 'BS Vừ Mí Pó', roles: ['doctor'], specialties: ['cardiology', 'neurology'] },
  { id: 'nurse-1', name: 'Lò Thị Hoa', roles: ['triage'], room: 'triage-1' },
  { id: 'committee-1', name: 'Hoàng Văn Thắng', roles: ['committee'] },
];
const rooms = [
  { id: 'triage-1', name: 'Bàn sàng lọc 1', specialty: 'triage' },
  { id: 'room-1', name: 'Phòng 1', specialty: 'cardiology' },
  { id: 'room-2', name: 'Phòng 2', specialty: 'cardiology' },
];

export async function* stockTour(window: StationWindow, day: PreparedDay): AsyncGenerator<string, void> {
  const { page, keyboard, words } = window;
  const english = words.desk.setup !== 'Chuẩn bị ngày khám';
  const nameOf = (name: { vi: string; en: string }) => (english ? name.en : name.vi);
  await day.send('day.list', 'day', { list: 'staff', items: staff });
  await signInAsCoordinator(window);
  const desk = new StockSections(window);

  await desk.show('rooms');
  yield 'rooms-empty';
  await day.send('day.list', 'day', { list: 'rooms', items: rooms });
  const cardiology = nameOf({ vi: 'Tim mạch', en: 'Cardiology' });
  await expect(desk.place(cardiology).getByRole('button', { name: /^Phòng 2/ })).toBeVisible();
  yield 'rooms';
  await keyboard.pressButton(desk.place(cardiology).getByRole('button', { name: words.rooms.add }));
  await expect(window.field(words.rooms.names)).toBeFocused();
  await keyboard.press('Control+A');
  await keyboard.write('P 3-5');
  yield 'add-rooms';
  await keyboard.press('Escape');
  await keyboard.pressButton(desk.place(cardiology).getByRole('button', { name: /^Phòng 1/ }));
  await expect(window.field(words.rooms.name)).toBeFocused();
  yield 'room';
  await keyboard.press('Escape');
  await keyboard.press('F2');
  await expect(window.field(words.rooms.nameVi)).toBeFocused();
  yield 'specialty';
  await keyboard.press('Escape');

  await desk.show('medicines');
  yield 'medicines-empty';
  await keyboard.press('F2');
  const starter = page.getByRole('listbox', { name: words.medicines.starterList });
  await expect(starter.getByRole('option').first()).toBeVisible();
  await keyboard.press('F8');
  yield 'starter';
  await keyboard.press('Control+Enter');
  await expect(desk.medicines).toBeVisible();
  const medicine = 'paracetamol-500-tab';
  const lots = [
    { number: 'PA-0111', expiry: '2026-12-20', quantity: 500 },
    { number: 'PA-0112', expiry: '2028-05-31', quantity: 12_000 },
    { number: 'PA-0098', expiry: '2026-10-31', quantity: 300 },
  ];
  for (const [at, lot] of lots.entries()) {
    const id = `0199aaaa-0000-7000-8000-00000000000${at}`;
    await day.send('lot.receive', `lot/${id}`, { medicine, ...lot });
  }
  await keyboard.type(window.field(words.medicines.search), 'p');
  await keyboard.type(window.field(words.medicines.search), 'paracetamol 500');
  await expect(desk.medicines.getByRole('option').first()).toContainText('12.500');
  yield 'medicines';
  await keyboard.press('F6');
  await expect(window.field(words.medicineList.field.inn)).toBeFocused();
  await keyboard.press('Control+Enter');
  await expect(page.getByText(words.fieldError.required).first()).toBeVisible();
  yield 'medicine-by-hand';
  await keyboard.press('Escape');
  await keyboard.goTo(desk.medicines);
  await keyboard.press('Home');
  await keyboard.press('Enter');
  await expect(desk.lot('PA-0098')).toBeVisible();
  yield 'medicine';
  await keyboard.pressButton(window.button(filled(words.medicines.correctLot, { number: 'PA-0111' })));
  await expect(page.getByRole('dialog')).toBeVisible();
  yield 'correct-lot';
  await keyboard.press('Escape');
  await keyboard.pressButton(window.button(filled(words.medicines.countLot, { number: 'PA-0111' })));
  await expect(window.field(words.pharmacy.countedUnits)).toBeFocused();
  await keyboard.write('480');
  yield 'count-lot';
  await keyboard.press('Escape');
  await keyboard.pressButton(window.button(filled(words.medicines.withdrawLot, { number: 'PA-0111' })));
  await expect(page.getByRole('dialog')).toBeVisible();
  yield 'withdraw-lot';
  await keyboard.press('Escape');
  await keyboard.press('Escape');
  await expect(desk.medicines).toBeVisible();

  await keyboard.press('F7');
  await expect(page.getByText(words.medicines.chooseLead)).toBeVisible();
  await keyboard.pressButton(window.button(words.medicines.paste));
  yield 'paste';
  await keyboard.pressButton(window.button(words.medicines.paste));
  yield 'choose-file';
  await page.locator('input[type=file]').setInputFiles({
    name: 'thuoc.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(dirtyMedicines),
  });
  const problems = page.getByRole('listbox', { name: words.import.problemList });
  await expect(problems).toBeVisible();
  yield 'file-bad-rows';
  await keyboard.goTo(page.getByRole('tab', { name: words.import.bad }));
  await keyboard.press('End');
  await expect(page.getByRole('listbox', { name: words.medicines.takenRows })).toBeVisible();
  yield 'file-taken-rows';
  await keyboard.press('Control+Enter');
  await expect(window.button(words.import.finish)).toBeVisible();
  yield 'file-done';
  await keyboard.press('Control+Enter');

  await desk.show('gifts');
  yield 'gifts-empty';
  await keyboard.pressButton(window.button(nameOf({ vi: 'Áo khoác', en: 'Jacket' })));
  await keyboard.write('120');
  yield 'gift';
  await keyboard.press('Enter');
  await keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await keyboard.type(window.field(words.gifts.number), '20');
  await keyboard.type(window.field(words.gifts.amount), '10000000');
  yield 'gifts';
}
