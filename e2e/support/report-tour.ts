/** Walks past the report of a day: each of its sections, the people behind a figure, and its files. */
import { expect } from '@playwright/test';
import { CoordinatorDesk } from '../pages/coordinator.ts';
import { Door } from '../pages/door.ts';
import { ReportView } from '../pages/report.ts';
import type { StationWindow } from '../pages/station-window.ts';
import type { Colleagues } from './colleagues.ts';

const communes = [
  { code: '00715', name: 'Xã Lũng Cú', province: 'Tỉnh Tuyên Quang', edition: '2025-07' },
  { code: '00718', name: 'Xã Đồng Văn', province: 'Tỉnh Tuyên Quang', edition: '2025-07' },
];

/** A few people of whom something is to be told. */
export async function liveADay(colleagues: Colleagues): Promise<void> {
  const who = [
    { name: 'Tẩn Tả Mẩy', birth: { year: 1951 }, ethnicity: '09', commune: communes[0] },
    {
      name: 'Hoàng A Tủa',
      sex: 'male',
      birth: { year: 2021, month: 3 },
      ethnicity: '08',
      guardian: 'Hoàng A Páo',
    },
    {
      name: 'Nguyễn Thị Tuyết Nhung Hương Giang',
      birth: { year: 1988 },
      ethnicity: '01',
      commune: communes[1],
    },
    { name: 'Vàng Mí Sình', sex: 'male', birth: { year: 1962 }, phone: '0912 345 678', viettel: true },
    { name: 'Giàng Thị Sua', birth: { year: 1975 }, ethnicity: '08', commune: communes[0] },
  ];
  for (const [index, person] of who.entries()) {
    const visit = { category: index % 2 === 0 ? 'poor' : 'merit' };
    const received = await colleagues.receive(person, visit);
    const { visitId } = received;
    if (index === 3) continue;
    await colleagues.examine(visitId);
    if (index === 1) continue;
    await colleagues.prescribe(visitId);
    const gift = { items: [{ gift: 'jacket', size: 'M', quantity: 1 }], proof: 'signature' };
    if (index === 0) await colleagues.send('support-1', 'visit.give-gifts', `visit/${visitId}`, gift);
    if (index !== 4) continue;
    await colleagues.nominate(visitId);
    await colleagues.grant(received);
  }
}

export async function* reportTour(
  window: StationWindow,
  colleagues: Colleagues,
): AsyncGenerator<string, void> {
  await liveADay(colleagues);
  const { page, keyboard, words } = window;
  await new Door(window).signIn('coordinator-1');
  await new CoordinatorDesk(window).show('report');
  const report = new ReportView(window);
  const section = (name: keyof typeof words.report.section) =>
    page.getByRole('region', { name: words.report.section[name] }).getByRole('table').first();
  await expect(section('people')).toBeVisible();
  yield 'people';
  for (const name of ['places', 'clinical', 'medicines', 'support', 'plan'] as const) {
    await report.show(name);
    await expect(section(name)).toBeVisible();
    yield name;
  }
  await report.show('people');
  await keyboard.goTo(section('people').locator('button[tabindex="0"]'));
  await keyboard.press('Enter');
  await expect(report.people.first()).toBeVisible();
  yield 'behind';
  await keyboard.press('Escape');
  await keyboard.pressButton(window.button(words.report.exportAll));
  await expect(window.group(words.report.what).getByRole('radio', { checked: true })).toBeFocused();
  yield 'export';
  await keyboard.press('ArrowRight');
  await expect(window.field(words.exports.password)).toBeVisible();
  yield 'export-people';
}
