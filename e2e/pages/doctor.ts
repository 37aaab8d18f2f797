import { expect, type Locator } from '@playwright/test';
import type { StationWindow } from './station-window.ts';

export interface Findings {
  complaint: string;
  findings: string;
  systolic: string;
  diastolic: string;
  /** Typed into the search; the first that is found is taken. */
  diagnosis: string;
}

export interface MedicineLine {
  /** Typed into the search; the first that is found is taken. */
  search: string;
  /** Name and strength, as the line is called. */
  name: string;
  dose: string;
  timesPerDay: string;
  days: string;
  when: string;
}

export class DoctorDesk {
  readonly window: StationWindow;

  constructor(window: StationWindow) {
    this.window = window;
  }

  get complaint(): Locator {
    return this.window.field(this.window.words.doctor.complaint);
  }

  get medicine(): Locator {
    return this.window.field(this.window.words.doctor.addMedicine);
  }

  get print(): Locator {
    return this.window.button(this.window.words.doctor.print);
  }

  get queue(): Locator {
    return this.window.page.getByRole('listbox', { name: this.window.words.queue.list });
  }

  /** F4; the cursor stands in the exam of whoever comes in. */
  async callNext(): Promise<void> {
    await expect(this.queue.getByRole('option').first()).toBeVisible();
    await this.window.keyboard.press('F4');
    await expect(this.complaint).toBeFocused();
  }

  async fillExam(exam: Findings): Promise<void> {
    const { keyboard, words } = this.window;
    await keyboard.type(this.complaint, exam.complaint);
    await keyboard.type(this.window.field(words.doctor.systolic), exam.systolic);
    await keyboard.type(this.window.field(words.doctor.diastolic), exam.diastolic);
    await keyboard.type(this.window.field(words.doctor.findings), exam.findings);
    await keyboard.pick(this.window.field(words.doctor.diagnoses), exam.diagnosis);
  }

  /** Ctrl+Enter; afterwards the cursor stands in the prescription. */
  async sign(): Promise<void> {
    await this.window.keyboard.press('Control+Enter');
    await expect(this.medicine).toBeFocused();
  }

  async addMedicine(line: MedicineLine): Promise<void> {
    const { keyboard, words } = this.window;
    await keyboard.pick(this.medicine, line.search);
    const group = this.window.group(line.name);
    const field = (name: string) => this.window.field(name, group);
    await expect(field(words.doctor.dose)).toBeFocused();
    await keyboard.type(field(words.doctor.dose), line.dose);
    await keyboard.type(field(words.doctor.timesPerDay), line.timesPerDay);
    await keyboard.type(field(words.doctor.days), line.days);
    await keyboard.type(field(words.doctor.when), line.when);
    // On to the quantity, which is counted by itself.
    await keyboard.press('Tab');
  }

  /** Ctrl+Enter; the paper is shown. */
  async issue(): Promise<void> {
    await this.window.keyboard.press('Control+Enter');
    await expect(this.print).toBeFocused();
  }

  /** F3 and a name: somebody who is not in the room. */
  async find(name: string): Promise<void> {
    const { page, words, keyboard } = this.window;
    // A key does nothing behind a dialog that is still closing.
    await expect(this.window.page.getByRole('dialog')).toHaveCount(0);
    await keyboard.press('F3');
    await expect(this.window.field(words.queue.findTitle)).toBeFocused();
    await keyboard.write(name);
    const found = page.getByRole('listbox', { name: words.queue.findResults });
    await expect(found.getByRole('option')).toHaveCount(1);
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  }

  /** F10 and the reason. */
  async nominate(reason: string): Promise<void> {
    const { keyboard, words } = this.window;
    await keyboard.press('F10');
    const field = this.window.field(words.doctor.nominateReason);
    await expect(field).toBeFocused();
    await keyboard.write(reason);
    await keyboard.press('Control+Enter');
    await expect(this.window.dialog(words.doctor.nominateTitle)).toBeHidden();
  }
}
