/** Walks past what doctors go by, at the set-up desk, and past what they write besides the findings. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { DoctorDesk } from '../pages/doctor.ts';
import { Door } from '../pages/door.ts';
import { ClinicalSection } from '../pages/set-up-clinical.ts';
import type { StationWindow } from '../pages/station-window.ts';
import type { Colleagues } from './colleagues.ts';
import { dirtyIcd10 } from './dirty-icd10.ts';
import { filled } from './words.ts';

export async function* clinicalTour(
  window: StationWindow,
  colleagues: Colleagues,
): AsyncGenerator<string, void> {
  const folder = await mkdtemp(join(tmpdir(), 'tram-kham-tour-'));
  try {
    await colleagues.receive({ name: 'Giàng Thị Chu' });
    yield* setUp(window, folder);
    await window.signOut();
    yield* exam(window);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* setUp(window: StationWindow, folder: string): AsyncGenerator<string, void> {
  const { page, keyboard, words } = window;
  await new Door(window).signIn('coordinator-1');
  await page.goto(`${new URL(page.url()).origin}/setup`);
  const section = new ClinicalSection(window);
  await section.show('clinical');
  await expect(section.icd10).toContainText(words.clinical.starter);
  yield 'set-up';
  // Its name is the day's, in the language of the screen.
  const tryForm = new RegExp(
    `^${filled(words.clinical.tryForm, { name: '(Khám tim mạch|Cardiology examination)' })}$`,
  );
  await keyboard.pressButton(window.button(tryForm));
  await expect(page.getByRole('dialog')).toBeVisible();
  yield 'try-form';
  await keyboard.press('Escape');
  const file = join(folder, 'form.json');
  await writeFile(file, JSON.stringify({ id: 'Tim mạch', version: 2, sections: [{ title: { vi: 'Tim' } }] }));
  await section.takeForm(file);
  await expect(page.getByRole('list', { name: words.clinical.formWrong })).toBeVisible();
  yield 'form-refused';
  await keyboard.press('Escape');
  await keyboard.pressButton(window.button(words.clinical.otherService));
  await expect(window.field(words.clinical.nameVi)).toBeFocused();
  yield 'service';
  await keyboard.press('Escape');
  const list = join(folder, 'icd10.csv');
  await writeFile(list, dirtyIcd10);
  await section.readIcd10(list);
  yield 'icd10-read';
  await section.takeIcd10('QĐ 4469/QĐ-BYT 2020');
  yield 'icd10-imported';
}

async function* exam(window: StationWindow): AsyncGenerator<string, void> {
  const { page, keyboard, words } = window;
  await new Door(window).signIn('doctor-3');
  const desk = new DoctorDesk(window);
  await desk.callNext();
  const diagnoses = window.field(words.doctor.diagnoses);
  await keyboard.type(diagnoses, 'tang huyet ap');
  await expect(page.getByRole('option', { name: /I10/ })).toBeVisible();
  yield 'diagnosis-search';
  await keyboard.press('Enter');
  await keyboard.pick(diagnoses, 'tieu duong');
  await keyboard.type(diagnoses, 'Yếu hai chân');
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  const offered = window.group(words.advice.offered).getByRole('checkbox');
  await keyboard.goTo(offered.first());
  await keyboard.press('1');
  yield 'advice';
  await keyboard.press('Alt+K');
  await keyboard.press('3');
  await keyboard.press('Alt+V');
  await keyboard.type(window.field(words.referral.hospital), 'Bệnh viện Bạch Mai');
  await keyboard.press('Escape');
  await keyboard.type(window.field(words.referral.reason), 'Huyết áp không hạ, nghi hẹp động mạch thận');
  yield 'what-comes-next';
  await desk.sign();
  yield 'signed';
  await keyboard.press('Alt+X');
  await expect(page.getByRole('dialog')).toBeVisible();
  yield 'signed-in-full';
}
