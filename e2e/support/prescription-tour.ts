/** The prescription: a usual regimen at one key, a child by weight, what the checks find, and one of several doctors. */
import { expect } from '@playwright/test';
import { DoctorDesk } from '../pages/doctor.ts';
import { Door } from '../pages/door.ts';
import type { StationWindow } from '../pages/station-window.ts';
import type { Colleagues } from './colleagues.ts';

export async function* prescriptionTour(
  window: StationWindow,
  colleagues: Colleagues,
): AsyncGenerator<string, void> {
  const { words, keyboard } = window;
  const desk = new DoctorDesk(window);
  const grown = await colleagues.receive(
    { name: 'Giàng Thị Chu', allergies: 'Penicillin' },
    { specialties: ['cardiology', 'neurology'] },
  );
  await colleagues.examine(grown.visitId);
  const child = await colleagues.receive({ name: 'Vừ Mí Nô', sex: 'male', birth: { year: 2019, month: 3 } });
  await colleagues.examine(child.visitId, { vitals: {} });

  await new Door(window).signIn('doctor-3');
  await desk.find('Giàng Thị Chu');
  const line = await desk.pickMedicine('amlodipin', 'Amlodipine 5 mg');
  yield 'regimens';
  await desk.chooseRegimen(line, '1', '30');
  await desk.takeRegimen('paracetamol 500', 'Paracetamol 500 mg', '1', '5');
  yield 'lines';
  await desk.pickMedicine('amoxicillin 500', 'Amoxicillin 500 mg');
  await keyboard.press('1');
  await expect(desk.reason('Amoxicillin 500 mg')).toBeVisible();
  yield 'allergy';
  await keyboard.press('Control+Enter');
  await expect(desk.reason('Amoxicillin 500 mg')).toBeFocused();
  yield 'reason-asked';
  await keyboard.pressButton(window.button(words.doctor.lineRemove.replace('{{name}}', 'Amoxicillin')));
  await keyboard.pressButton(window.button(words.prescribing.edit.replace('{{name}}', 'Paracetamol')));
  yield 'editing';
  await desk.share();
  yield 'shared';

  await desk.find('Vừ Mí Nô');
  await desk.pickMedicine('paracetamol 250', 'Paracetamol 250 mg');
  yield 'child-without-weight';
  await keyboard.type(window.field(words.doctor.weight), '18');
  yield 'child';

  const allergic = await colleagues.receive({ name: 'Sùng Mí Lử', sex: 'male', allergies: 'Penicillin' });
  await colleagues.examine(allergic.visitId);
  await desk.find('Sùng Mí Lử');
  await desk.takeRegimen('amoxicillin 500', 'Amoxicillin 500 mg', '1');
  await keyboard.type(desk.reason('Amoxicillin 500 mg'), 'Đã uống amoxicillin tháng trước, không sao.');
  await desk.issue();
  yield 'issued-with-reason';
  await keyboard.pressButton(window.button(words.doctor.replace));
  yield 'replacing';
}
