/** Gifts at the support desk: given once, refused the second time, exchanged, given as an exception, counted; all by keyboard. */
import { ticketQr } from '#shared/domain/qr.ts';
import type { StationWindow } from './pages/station-window.ts';
import { Shelf } from './pages/stock.ts';
import { GiftDesk } from './pages/support-gifts.ts';
import { showSupport } from './pages/support-tabs.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { filled } from './support/words.ts';

let station: Station;
let colleagues: Colleagues;

test.beforeEach(async () => {
  station = await startStation();
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
});
test.afterEach(() => station.stop());

const [jacket, hat] = ['Áo khoác', 'Mũ'];

/** Somebody of a poor household who was examined, with their ticket. */
async function examined(name: string, person: object = {}) {
  const { visitId } = await colleagues.receive({ name, ...person });
  await colleagues.examine(visitId);
  return { visitId, ticket: (await colleagues.visit(visitId)).ticket };
}

const agesOf = (size: string) => {
  const [from = '', to = ''] = size.split('–');
  return { from, to };
};

const left = async (gift: string, size = '') =>
  (await colleagues.rows()).totals?.find(({ id }) => id === `gift-stock/${gift}/${size}`)?.value;

async function atGifts(windows: { open(of: Station, who: 'support-1'): Promise<StationWindow> }) {
  const window = await windows.open(station, 'support-1');
  const desk = new GiftDesk(window);
  await expect(desk.shelf(jacket)).toBeVisible();
  return { window, desk, ...window };
}

test('a scanned ticket shows what is due; one key chooses the size, and the second time nothing is given', async ({
  windows,
}) => {
  const { visitId, ticket } = await examined('Giàng Thị Chu');
  const { window, desk, keyboard, words, page } = await atGifts(windows);
  await keyboard.scan(ticketQr(visitId, ticket));
  await desk.shows('Giàng Thị Chu');
  await expect(desk.sizes(jacket).getByRole('radio').first()).toBeFocused();
  await expect(desk.size(hat, words.supportGifts.taken)).toBeChecked();
  await keyboard.press('Control+Enter');
  await expect(page.getByText(words.supportGifts.chooseSize)).toBeVisible();
  await keyboard.press('2');
  await expect(desk.size(jacket, 'M')).toBeChecked();
  await keyboard.choose(window.group(words.supportGifts.receiver), words.supportGifts.who.family);
  await keyboard.type(window.field(words.supportGifts.receiverName), 'Vàng Mí Sính');
  await keyboard.type(window.field(words.supportGifts.relation), 'Chồng');
  await keyboard.choose(window.group(words.supportGifts.proof), words.supportGifts.proofs.thumbprint);
  await keyboard.press('Control+Enter');
  await expect(desk.gave(`${jacket} M, ${hat}`, ticket)).toBeVisible();
  await expect(desk.given).toContainText('Vàng Mí Sính (Chồng)');
  await expect(page.getByText(words.supportGifts.allGiven)).toBeVisible();
  expect([await left('jacket', 'M'), await left('hat')]).toEqual([99, 299]);

  await keyboard.scan(ticketQr(visitId, ticket));
  await expect(page.getByText(words.supportGifts.hadAll)).toBeVisible();
  await expect(page.getByText(words.supportGifts.allGiven)).toBeHidden();

  await examined('Lù Thị Mẩy');
  await expect(window.button(words.support.next)).toBeEnabled();
  await keyboard.press('F4');
  await desk.shows('Lù Thị Mẩy');
  await keyboard.scan(ticketQr(visitId, ticket));
  await expect(page.getByText(words.supportGifts.hadAll)).toBeVisible();
  await expect(desk.sizes(jacket)).toBeHidden();
  await expect(window.button(words.supportGifts.give)).toBeHidden();
});

test('the committee looks at gifts, and reads who hands them out', async ({ windows }) => {
  await examined('Giàng Thị Chu');
  const window = await windows.open(station, 'committee-1');
  await showSupport(window, 'gifts');
  await expect(window.button(window.words.support.next)).toBeEnabled();
  await window.keyboard.press('F4');
  await new GiftDesk(window).shows('Giàng Thị Chu');
  await expect(window.message(window.words.supportGifts.mayNot)).toBeVisible();
});

test('what another desk gives meanwhile is not offered any more, and is not given twice', async ({
  windows,
}) => {
  const { visitId } = await examined('Giàng Thị Chu');
  const { desk, keyboard, words, page } = await atGifts(windows);
  await desk.find('Giàng Thị Chu');
  await expect(desk.sizes(hat)).toBeVisible();
  const hatOnly = { items: [{ gift: 'hat', quantity: 1 }], proof: 'signature' };
  await colleagues.send('coordinator-1', 'visit.give-gifts', `visit/${visitId}`, hatOnly);
  await expect(desk.given).toContainText(hat);
  await expect(desk.sizes(hat)).toBeHidden();
  await keyboard.choose(desk.sizes(jacket), /^L/);
  await keyboard.press('Control+Enter');
  await expect(page.getByText(words.supportGifts.allGiven)).toBeVisible();
  expect((await colleagues.visit(visitId)).gifts).toEqual([
    { gift: 'hat', quantity: 1 },
    { gift: 'jacket', size: 'L', quantity: 1 },
  ]);
  const again = colleagues.send('support-1', 'visit.give-gifts', `visit/${visitId}`, hatOnly);
  await expect(again).rejects.toThrow('gift-received');
});

test('a size that does not fit is exchanged, and what was given by mistake comes back', async ({
  windows,
}) => {
  const { visitId, ticket } = await examined('Vừ Mí Nô', {
    sex: 'male',
    birth: { year: 2021, month: 3, day: 2 },
    guardian: 'Vàng Thị Mai',
  });
  const { window, desk, keyboard, words, page } = await atGifts(windows);
  await keyboard.press('F4');
  await desk.shows('Vừ Mí Nô');
  await expect(desk.size(jacket, '4–7 tuổi')).toBeChecked();
  await expect(window.field(words.supportGifts.receiverName)).toHaveValue('Vàng Thị Mai');
  await keyboard.type(window.field(words.supportGifts.relation), 'Mẹ');
  await keyboard.press('Control+Enter');
  await expect(desk.gave(`${jacket} 4–7 tuổi, ${hat}`, ticket)).toBeVisible();

  await keyboard.pressButton(desk.given.getByRole('button', { name: words.supportGifts.exchange }));
  const dialog = window.page.getByRole('dialog');
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  await keyboard.press('1');
  await keyboard.type(window.field(words.pharmacy.reason), 'Chật');
  await keyboard.press('Control+Enter');
  await desk.dialogIsGone();
  await expect(desk.given).toContainText(`${jacket} 8–12 tuổi`);
  await expect(desk.given).toContainText('Vàng Thị Mai (Mẹ)');
  expect([await left('jacket', '4–7'), await left('jacket', '8–12')]).toEqual([30, 39]);

  await keyboard.pressButton(desk.given.getByRole('button', { name: words.supportGifts.takeBack }).last());
  await expect(dialog).toBeVisible();
  await keyboard.choose(window.group(words.supportGifts.whereTo), words.supportGifts.shelf.thrown);
  await keyboard.type(window.field(words.pharmacy.reason), 'Rách chỉ');
  await keyboard.press('Control+Enter');
  await desk.dialogIsGone();
  await expect(desk.given).toContainText('Rách chỉ');
  await expect(desk.sizes(hat)).toBeVisible();
  expect(await left('hat')).toBe(299);
  await expect(desk.size(hat, words.supportGifts.notTaken)).toBeChecked();
  await keyboard.press('Control+Enter');
  await expect(page.getByText(words.supportGifts.nothingTaken)).toBeVisible();
  expect((await colleagues.visit(visitId)).gifts).toEqual([{ gift: 'jacket', size: '8–12', quantity: 1 }]);
});

test('whom a gift is not for gets it as an exception, with a reason that stands in its book', async ({
  windows,
}) => {
  const { visitId } = await colleagues.receive(
    { name: 'Hoàng Văn Thắng', sex: 'male' },
    { category: 'worker' },
  );
  const { window, desk, keyboard, words, page } = await atGifts(windows);
  await desk.find('Hoàng Văn Thắng');
  const barred = page.getByText(filled(words.supportGifts.notFor, { gift: jacket }));
  await expect(barred).toBeVisible();
  await expect(window.button(words.supportGifts.give)).toBeHidden();
  await keyboard.press('Alt+N');
  const reason = window.field(words.supportGifts.exceptionReason);
  await expect(reason).toBeFocused();
  await keyboard.press('Escape');
  await expect(reason).toBeHidden();
  await expect(barred).toBeVisible();
  await expect(window.button(words.supportGifts.give)).toBeHidden();
  await keyboard.press('Alt+N');
  await expect(reason).toBeFocused();
  await keyboard.choose(desk.sizes(jacket), /^L/);
  await keyboard.choose(desk.sizes(hat), words.supportGifts.notTaken);
  await keyboard.press('Control+Enter');
  await expect(page.getByText(words.fieldError.required)).toBeVisible();
  await keyboard.type(reason, 'Trưởng bản xác nhận khó khăn');
  await keyboard.press('Control+Enter');
  await expect(desk.given).toContainText('Trưởng bản xác nhận khó khăn');
  expect((await colleagues.visit(visitId)).gifts).toEqual([{ gift: 'jacket', size: 'L', quantity: 1 }]);

  await desk.do(jacket, 'ledger');
  const book = page.getByRole('dialog').getByRole('listbox', { name: words.stock.ledger });
  await expect(book.getByRole('option')).toContainText(['Hoàng Văn Thắng · Trưởng bản xác nhận khó khăn']);
  await keyboard.press('Escape');
  await desk.dialogIsGone();
});

test('what is left is received, lost and counted by size; two sign it, and the paper says what differs', async ({
  windows,
}) => {
  const { visitId } = await examined('Vừ Mí Nô', { birth: { year: 2021, month: 3, day: 2 } });
  const { window, desk, keyboard, words, page } = await atGifts(windows);
  await desk.do(hat, 'receive');
  await keyboard.type(window.field(words.supportGifts.pieces), '20');
  await keyboard.press('Control+Enter');
  await desk.dialogIsGone();
  await expect(desk.shelf(hat)).toContainText('320');

  await desk.do(jacket, 'loss');
  await keyboard.choose(window.group(words.supportGifts.size), /^XL/);
  await keyboard.type(window.field(words.stock.lossUnits), '38');
  await keyboard.type(window.field(words.pharmacy.reason), 'Ướt mưa');
  await keyboard.press('Control+Enter');
  await desk.dialogIsGone();
  await expect(desk.shelf(jacket)).toContainText(words.supportGifts.fewLeft);

  // Everything is chosen for them: one key would hand it over.
  await keyboard.press('F4');
  await desk.shows('Vừ Mí Nô');
  await expect(desk.size(jacket, '4–7 tuổi')).toBeChecked();
  await keyboard.press('F7');
  await expect(page.getByRole('dialog')).toContainText(
    filled(words.supportGifts.uncountedTitle, { count: 7 }),
  );
  await keyboard.press('Control+Enter');
  const sizes = { '4–7': '30', '8–12': '40', S: '60', M: '98', L: '100', XL: '2' };
  for (const [size, found] of Object.entries(sizes)) {
    await expect(window.group(words.supportGifts.size).locator('input:checked')).toHaveValue(size);
    await desk.count(found, size === 'M' ? 'Thiếu hai' : undefined);
    const sized = size.includes('–') ? filled(words.supportGifts.sizeByAge, agesOf(size)) : size;
    await expect(
      window.message(filled(words.supportGifts.counted, { gift: `${jacket} ${sized}` })),
    ).toBeVisible();
  }
  await expect(window.dialog(filled(words.supportGifts.countTitle, { gift: hat }))).toBeVisible();
  await desk.count('320');
  const dialog = window.dialog(words.supportGifts.signCount);
  await expect(dialog).toBeVisible();
  await keyboard.press('Escape');
  await desk.dialogIsGone();
  // What is typed on as if there were more to count meets nobody.
  await keyboard.write('299');
  await keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Vừ Mí Nô' })).toBeHidden();
  expect((await colleagues.visit(visitId)).gifts).toBeUndefined();

  await keyboard.press('F7');
  await expect(dialog.getByRole('row').filter({ hasText: 'Thiếu hai' })).toContainText('98');
  await new Shelf(window).cosign('committee-1');
  await expect(window.dialog(words.documentKind['gift-count']).locator('iframe')).toBeVisible();
  const counts = (await colleagues.rows()).stockCounts?.[0]?.gifts ?? [];
  expect(counts).toMatchObject([{ by: { id: 'support-1' }, witness: { id: 'committee-1' } }]);
  expect(counts[0]?.lines.find(({ size }) => size === 'M')).toMatchObject({ expected: 100, found: 98 });
});
