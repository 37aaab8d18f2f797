/** Walks past the screens of triage. */
import { expect } from '@playwright/test';
import { Door } from '../pages/door.ts';
import type { StationWindow } from '../pages/station-window.ts';
import { TriageDesk } from '../pages/triage.ts';
import type { Colleagues } from './colleagues.ts';
import { anyOf } from './words.ts';

export async function* triageTour(
  window: StationWindow,
  colleagues: Colleagues,
): AsyncGenerator<string, void> {
  const { words, keyboard } = window;
  const desk = new TriageDesk(window);
  const person = { name: 'Lầu Thị Sua', birth: { year: 1990 }, language: 'hmn', needsInterpreter: true };
  await colleagues.receive(person, { triage: true, specialties: ['cardiology'] });
  await new Door(window).signIn('triage-1');
  await expect(desk.queue.getByRole('option').first()).toBeVisible();
  yield 'triage';
  await desk.callNext();
  yield 'form';
  await keyboard.press('F4');
  await expect(window.dialog(anyOf(words.triage.unfinished))).toBeVisible();
  yield 'unfinished';
  await keyboard.press('Escape');
  await desk.complain('phan den');
  await desk.measure('pulsePerMinute', '250');
  await expect(desk.around('pulsePerMinute').getByRole('alert')).toBeVisible();
  await desk.measure('oxygenSaturationPercent', '300');
  await expect(desk.around('oxygenSaturationPercent')).toContainText('100');
  await desk.measure('temperatureC', '39,5');
  await expect(desk.strip).toContainText('39');
  yield 'red-flags';
  await desk.measure('oxygenSaturationPercent', '95');
  await keyboard.type(desk.vital('pulsePerMinute'), '104');
  await keyboard.choose(window.group(words.triage.pregnancy), words.triage.pregnant.yes);
  await keyboard.pick(window.field(words.health.allergies), 'penicillin');
  await keyboard.pick(window.field(words.health.conditions), 'E11.9');
  await keyboard.goTo(desk.specialties.getByRole('checkbox').first());
  yield 'health-and-specialties';
  await desk.save();
  yield 'sent-on';
}
