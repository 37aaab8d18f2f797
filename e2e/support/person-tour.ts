/** Past what is known of somebody: the danger at the top, what may be written down of them, reactions at both desks. */
import { expect } from '@playwright/test';
import { DoctorDesk } from '../pages/doctor.ts';
import { Door } from '../pages/door.ts';
import { PharmacyDesk } from '../pages/pharmacy.ts';
import type { StationWindow } from '../pages/station-window.ts';
import { type Colleagues, withReason } from './colleagues.ts';
import { filled } from './words.ts';

export async function* personTour(
  window: StationWindow,
  colleagues: Colleagues,
): AsyncGenerator<string, void> {
  const { words, keyboard, page } = window;
  const name = 'Giàng Thị Chu';
  const { visitId, patientId } = await colleagues.receive(
    { name, birth: { year: 1992 }, allergies: 'Amlodipine', language: 'hmn', needsInterpreter: true },
    { emergency: true, specialties: ['cardiology', 'neurology'] },
  );
  await colleagues.triage(visitId, {
    complaints: [{ code: 'chest-pain-at-rest', text: 'Đau ngực khi nghỉ' }, { text: 'Hay mệt' }],
    vitals: {
      leftSystolicMmHg: 182,
      leftDiastolicMmHg: 104,
      pulsePerMinute: 118,
      oxygenSaturationPercent: 92,
      weightKg: 47.5,
      heightCm: 151,
    },
    medicines: 'Thuốc nam, lá đắng',
    pregnancy: { status: 'yes', weeks: 14 },
    specialties: ['cardiology', 'neurology'],
  });
  await colleagues.examine(visitId);
  await new Door(window).signIn('doctor-3');
  const desk = new DoctorDesk(window);
  await desk.find(name);
  yield 'doctor';
  await keyboard.press('Shift+F3');
  await expect(window.dialog(filled(words.known.titleOf, { name }))).toBeVisible();
  yield 'facts';
  await keyboard.press('Escape');
  await keyboard.press('F10');
  await expect(window.dialog(words.doctor.nominateTitle)).toBeVisible();
  await keyboard.press('1');
  yield 'nominate';
  await keyboard.press('Control+Enter');
  await expect(page.getByText(words.fieldError.required).first()).toBeVisible();
  yield 'nominate-refused';
  await keyboard.press('Escape');
  await withReason(colleagues, visitId);
  await window.signOut();
  await new Door(window).signIn('pharmacist-1');
  const pharmacy = new PharmacyDesk(window);
  await pharmacy.find(name);
  yield 'pharmacy';
  await keyboard.press('Alt+P');
  await expect(window.dialog(filled(words.reaction.titleOf, { name }))).toBeVisible();
  yield 'reaction';
  await keyboard.press('Control+Enter');
  await expect(page.getByText(words.fieldError.required).first()).toBeVisible();
  yield 'reaction-refused';
  await keyboard.press('Escape');
  await colleagues.send('pharmacist-1', 'patient.record-reaction', `patient/${patientId}`, {
    visit: visitId,
    medicine: 'amlodipine-5-tab',
    name: 'Amlodipine 5 mg',
    at: new Date().toISOString(),
    signs: 'mẩn ngứa, mày đay, phù môi, mặt',
    severity: 'severe',
    action: 'Ngừng thuốc, tiêm adrenalin, báo cấp cứu',
  });
  await expect(page.getByRole('list', { name: words.reaction.list })).toBeVisible();
  yield 'reacted';
}
