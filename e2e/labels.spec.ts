/** Labels of medicines, printed from the pharmacy by keyboard. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { textOf } from '#main/documents/testing/read-pdf.ts';
import { type PrivateCups, startPrivateCups } from '#main/printing/testing/private-cups.ts';
import type { LabelVariant } from '#shared/domain/label/label-variant.ts';
import { PharmacyDesk } from './pages/pharmacy.ts';
import { amlodipine, type Colleagues, colleaguesAt } from './support/colleagues.ts';
import { type Station, startStation } from './support/station.ts';
import { expect, test } from './support/test.ts';

let cups: PrivateCups;
let station: Station;
let colleagues: Colleagues;

test.beforeAll(async () => {
  cups = await startPrivateCups();
  station = await startStation({ cupsServer: cups.server });
  colleagues = await colleaguesAt(station);
  await colleagues.createDay();
});
test.afterAll(async () => {
  await station.stop();
  await cups.stop();
});

const paracetamol = {
  medicine: 'paracetamol-500-tab',
  quantity: 9,
  dose: '1½ viên',
  timesPerDay: 3,
  days: 2,
  when: 'khi đau',
};

/** Somebody whose prescription waits, and a printer of labels whose paper lands in a file. */
async function waitingFor(name: string, printer: string, person: object = {}) {
  const output = await cups.addRawQueue(printer);
  const pharmacist = await colleagues.as('pharmacist-1');
  await pharmacist.saveSettings({ printers: { 'medicine-label': printer } });
  const { visitId } = await colleagues.receive({ name, ...person });
  await colleagues.examine(visitId);
  await colleagues.prescribe(visitId, [amlodipine, paracetamol]);
  const labels = async (variant: LabelVariant, event?: string) =>
    Buffer.from(
      await pharmacist.document('medicine-label', `visit/${visitId}`, {
        variant,
        ...(event ? { event } : {}),
      }),
    );
  /** Left out: the event whose labels are usual. */
  const comesOut = async (variant: LabelVariant, event?: string) => {
    const wanted = await labels(variant, event);
    await expect.poll(async () => existsSync(output) && (await readFile(output)).equals(wanted)).toBe(true);
    return textOf(wanted);
  };
  return { comesOut, visitId };
}

test('labels are looked at and printed in words, then of what was handed out with its lot', async ({
  windows,
}) => {
  const name = 'Hoàng Thị Dín';
  const { comesOut } = await waitingFor(name, 'nhan-chu');
  const window = await windows.open(station, 'pharmacist-1');
  const { words, keyboard } = window;
  const desk = new PharmacyDesk(window);
  await desk.find(name);
  await desk.openLabels();
  await expect(desk.labelVariant(words.labels.variants.vi)).toBeFocused();
  await expect(desk.labelVariant(words.labels.variants.vi)).toBeChecked();
  await desk.printLabels();
  const before = await comesOut('vi');
  expect(before).toContain('Uống mỗi lần 1 viên rưỡi (1½), ngày 3 lần, khi đau');
  expect(before).not.toContain('Lô');

  await desk.handOut();
  await expect(desk.handedOut).toBeVisible();
  await desk.openLabels();
  await keyboard.press('2');
  await expect(desk.labelVariant(words.labels.variants.en)).toBeChecked();
  await desk.printLabels();
  expect(await comesOut('en')).toMatch(/30 tablets.*Lot /);
});

test('labels of an earlier hand-out, or of the whole prescription, are chosen; the menu has labels and prints', async ({
  windows,
}) => {
  const name = 'Lù Thị Vân';
  const { comesOut, visitId } = await waitingFor(name, 'nhan-chon');
  const lots = (await colleagues.rows()).lots ?? [];
  const give = (medicine: string, quantity: number) =>
    colleagues.handOut(visitId, [{ lot: lots.find((lot) => lot.medicine === medicine)?.id ?? '', quantity }]);
  await give(amlodipine.medicine, 30);
  await give(paracetamol.medicine, 9);
  const window = await windows.open(station, 'pharmacist-1');
  const { page, words, keyboard } = window;
  const desk = new PharmacyDesk(window);
  await desk.find(name);
  await window.fromMenu(words.labels.print);
  await expect(desk.labelVariant(words.labels.variants.vi)).toBeFocused();
  const which = window.group(words.labels.of);
  await expect(which.getByRole('radio')).toHaveCount(3);
  await expect(which.getByRole('radio').first()).toBeChecked();
  await keyboard.goTo(which.getByRole('radio').first());
  await keyboard.press('3');
  await expect(which.getByRole('radio', { name: words.labels.ofPrescription })).toBeChecked();
  await keyboard.press('2');
  await expect(which.getByRole('radio').nth(1)).toBeChecked();
  await desk.printLabels();
  const pharmacist = await colleagues.as('pharmacist-2');
  const { records } = await pharmacist.records({ signal: AbortSignal.timeout(10_000) });
  const [first] = records.find(({ id }) => id === visitId)?.dispensed ?? [];
  const printed = await comesOut('vi', first?.event);
  expect(printed).toContain('Amlodipine');
  expect(printed).not.toContain('Paracetamol');

  await window.fromMenu(words.palette.prints);
  await expect(page.getByRole('dialog', { name: words.jobs.title })).toBeVisible();
});

test('whoever needs an interpreter is offered pictures, and what was offered can be changed', async ({
  windows,
}) => {
  const name = 'Giàng Thị Chu';
  const { comesOut } = await waitingFor(name, 'nhan-hinh', { language: 'hmn', needsInterpreter: true });
  const window = await windows.open(station, 'pharmacist-1');
  const { words, keyboard } = window;
  const desk = new PharmacyDesk(window);
  await desk.find(name);
  await desk.openLabels();
  await expect(desk.labelVariant(words.labels.variants.pictures)).toBeChecked();
  await keyboard.press('1');
  await expect(desk.labelVariant(words.labels.variants.vi)).toBeChecked();
  await keyboard.press('3');
  await desk.printLabels();
  expect(await comesOut('pictures')).not.toContain(name);
});
