/** Issued prescriptions on their way to the national system: counted, put into a file, handed over. By keyboard. */
import { CoordinatorDesk } from './pages/coordinator.ts';
import { OutboxView } from './pages/outbox.ts';
import { amlodipine, type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { expectToFit } from './support/looks.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { unpacked } from './support/unpacked.ts';
import { filled } from './support/words.ts';

const password = 'mật khẩu cho người gửi';
const name = `Sùng "A" & Chớ`;

let station: Station;
let colleagues: Colleagues;
test.beforeEach(async () => {
  station = await startStation();
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
});
test.afterEach(() => station.stop());

/** Codes of the prescriptions of somebody new: one, and the one that replaces it. */
async function replacedPrescription(): Promise<[string, string]> {
  const { visitId } = await colleagues.receive({ name });
  await colleagues.examine(visitId);
  await colleagues.prescribe(visitId);
  const first = (await colleagues.visit(visitId)).prescribed?.code ?? '';
  await colleagues.prescribe(visitId, [{ ...amlodipine, quantity: 15, days: 15 }], { replaces: first });
  return [first, (await colleagues.visit(visitId)).prescribed?.code ?? ''];
}

test('what was issued waits to be sent on until its file was handed over, and that can be taken back', async ({
  windows,
}, info) => {
  const [first, second] = await replacedPrescription();
  const window = await windows.open(station, 'coordinator-1');
  const { words, page, keyboard } = window;
  await expect(page.getByText(filled(words.coordinator.notSent, { count: 2 }))).toBeVisible();
  await new CoordinatorDesk(window).show('outbox');
  const outbox = new OutboxView(window);
  await expect(outbox.rows).toHaveCount(2);
  await expect(outbox.row(first)).toContainText(words.outbox.replaced);
  await expect(outbox.row(second)).not.toContainText(words.outbox.replaced);
  await expectToFit(page);

  const path = info.outputPath('don-thuoc.zip');
  await outbox.makeFile('json', password, path);
  const json = JSON.parse((await unpacked(path, password)).get('don-thuoc.json') ?? '');
  expect(json).toMatchObject({
    ngay_tap: true,
    don_thuoc: [
      { ma_don_thuoc: first, ho_ten_benh_nhan: name, bo_sung: { thay_the_boi: second, ban_tap: true } },
      { ma_don_thuoc: second, ho_ten_benh_nhan: name, bo_sung: { thay_the_don: first } },
    ],
  });
  await expectToFit(page);

  // Nothing is handed over by making a file, nor forgotten when the window is loaded again.
  await page.reload();
  await new CoordinatorDesk(window).show('outbox');
  await expect(outbox.tab('pending')).toContainText('2');
  await keyboard.press('F4');
  await expect(window.message(filled(words.outbox.done, { count: 2 }))).toBeVisible();
  await expect(outbox.tab('pending')).toContainText('0');
  await expect(page.getByText(words.outbox.none.pending.title)).toBeVisible();
  await outbox.show('handedOver');
  await expect(outbox.rows).toHaveCount(2);
  await expect(outbox.handedOverFile(/don-thuoc-json\.zip/)).toBeVisible();
  await expectToFit(page);

  await keyboard.press('F9');
  await expect(outbox.tab('handedOver')).toContainText('0');
  await expect(outbox.tab('pending')).toContainText('2');
});

test('the file is XML that a browser reads', async ({ windows }, info) => {
  const [first] = await replacedPrescription();
  const window = await windows.open(station, 'coordinator-1');
  await new CoordinatorDesk(window).show('outbox');
  const path = info.outputPath('don-thuoc.zip');
  await new OutboxView(window).makeFile('xml', password, path);
  const xml = (await unpacked(path, password)).get('don-thuoc.xml') ?? '';
  const read = await window.page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    const texts = (name: string) => [...document.querySelectorAll(name)].map((each) => each.textContent);
    return {
      errors: texts('parsererror'),
      root: document.documentElement.tagName,
      codes: texts('ma_don_thuoc'),
      names: texts('ho_ten_benh_nhan'),
    };
  }, xml);
  expect(read).toMatchObject({ errors: [], root: 'danh_sach_don_thuoc', names: [name, name] });
  expect(read.codes[0]).toBe(first);
});

test('what is not sent on is told before the day is closed', async ({ windows }) => {
  await replacedPrescription();
  const window = await windows.open(station, 'coordinator-1');
  const { words, page, keyboard } = window;
  await new CoordinatorDesk(window).show('closing');
  const left = page.getByRole('list', { name: words.closing.leftTitle }).getByRole('listitem');
  const notSent = filled(words.check['prescriptions-not-sent'].title, { count: 2 });
  const finding = left.filter({ hasText: notSent });
  await keyboard.pressButton(finding.getByRole('button', { name: words.closing.go.outbox }));
  await expect(new OutboxView(window).rows).toHaveCount(2);
});
