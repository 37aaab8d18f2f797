/** The papers about everybody at the support desk: looked at, printed for the commune to sign. By keyboard. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { textOf } from '#main/documents/testing/read-pdf.ts';
import { type PrivateCups, startPrivateCups } from '#main/printing/testing/private-cups.ts';
import { ticketQr } from '#shared/domain/qr.ts';
import { SupportPapers } from './pages/support-papers.ts';
import { type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { expectToFit } from './support/looks.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';
import { filled } from './support/words.ts';

let cups: PrivateCups;
let station: Station;
let colleagues: Colleagues;

test.beforeAll(async () => {
  cups = await startPrivateCups();
});
test.afterAll(() => cups.stop());
test.beforeEach(async () => {
  station = await startStation({ cupsServer: cups.server });
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
});
test.afterEach(() => station.stop());

/** The text of what came out of a printer; nothing before all of it has. */
const paperIn = async (path: string) => {
  const bytes = existsSync(path) ? await readFile(path) : Buffer.of();
  return bytes.includes('%%EOF') ? textOf(bytes) : '';
};

async function helped(name: string) {
  const received = await colleagues.receive({ name, address: 'Thôn Lũng Táo, Xã Lũng Cú' });
  await colleagues.examine(received.visitId);
  return received;
}

test('who was given gifts and books is counted, shown and printed to be signed', async ({ windows }) => {
  const { visitId } = await helped('Sùng Thị Máy');
  const items = [
    { gift: 'jacket', size: 'M', quantity: 1 },
    { gift: 'hat', quantity: 1 },
  ];
  const receiver = { name: 'Sùng Mí Sính', relation: 'con' };
  const giving = { items, proof: 'signature', receiver };
  await colleagues.send('support-1', 'visit.give-gifts', `visit/${visitId}`, giving);
  const other = await helped('Lò Văn Bảo');
  await colleagues.nominate(other.visitId);
  await colleagues.grant(other);

  const printed = await cups.addRawQueue('danh-sach');
  await (await colleagues.as('support-1')).saveSettings({ printers: { 'signature-list': 'danh-sach' } });
  const window = await windows.open(station, 'support-1');
  const { words, keyboard, page } = window;
  const papers = new SupportPapers(window);
  await papers.open();
  const count = (people: number) => filled(words.signatureList.people, { count: people });
  await expect(papers.paper('medicine')).toContainText(count(0));
  await expect(papers.paper('gifts')).toContainText(count(1));
  await expect(papers.paper('savings-books')).toContainText(count(1));
  await papers.show('gifts');
  await expectToFit(page);
  await keyboard.press('F8');
  await expect.poll(() => paperIn(printed)).toContain('TỔNG CỘNG: 1 người 1 1');
  const paper = await paperIn(printed);
  expect(paper).toContain('DANH SÁCH NGƯỜI NHẬN QUÀ TẶNG');
  expect(paper).toContain('Nhận thay: Sùng Mí Sính (con)');
  expect(paper).not.toContain('Lò Văn Bảo');
});

test('what is shown stays as it was drawn until it is asked for anew', async ({ windows }) => {
  const window = await windows.open(station, 'support-1');
  const { words, keyboard } = window;
  const papers = new SupportPapers(window);
  await papers.open();
  await papers.show('gifts');
  await expect(window.page.getByText(words.signatureList.nobody)).toBeVisible();
  const { visitId } = await helped('Sùng Thị Máy');
  await keyboard.scan(ticketQr(visitId, (await colleagues.visit(visitId)).ticket));
  await expect(window.message(words.scan.notHere.title)).toBeVisible();
  const giving = { items: [{ gift: 'hat', quantity: 1 }], proof: 'signature' };
  await colleagues.send('support-1', 'visit.give-gifts', `visit/${visitId}`, giving);
  await expect(papers.paper('gifts')).toContainText(filled(words.signatureList.people, { count: 1 }));
  const drawn = window.page.getByTitle(words.signatureList.paper.gifts);
  const before = await drawn.getAttribute('src');
  await keyboard.press('Alt+C');
  await expect(drawn).not.toHaveAttribute('src', before ?? '');
});

test('the committee sees the register, the open cases and the report, but no list with everybody', async ({
  windows,
}) => {
  const window = await windows.open(station, 'committee-1');
  const papers = new SupportPapers(window);
  await papers.open();
  await expect(papers.list.getByRole('option')).toHaveCount(3);
  await papers.show('open-cases');
  await papers.show('day-report');
});
