import { expect, type Locator } from '@playwright/test';
import type { SupportKind } from '#shared/domain/support/nomination.ts';
import { anyOf } from '../support/words.ts';
import { ExamFormPage } from './exam-form.ts';
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

  /** The structured findings of the exam. */
  readonly form: ExamFormPage;

  constructor(window: StationWindow) {
    this.window = window;
    this.form = new ExamFormPage(window);
  }

  get complaint(): Locator {
    return this.window.field(this.window.words.doctor.complaint);
  }

  get diagnoses(): Locator {
    return this.window.field(this.window.words.doctor.diagnoses);
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
    await keyboard.type(this.window.field(words.doctor.otherFindings), exam.findings);
    await keyboard.pick(this.diagnoses, exam.diagnosis);
  }

  /** Alt+B: everything left is normal; the cursor goes on to the diagnoses. */
  async restIsNormal(): Promise<void> {
    await this.window.keyboard.press('Alt+B');
    await expect(this.diagnoses).toBeFocused();
  }

  async diagnose(text: string): Promise<void> {
    await this.window.keyboard.pick(this.diagnoses, text);
  }

  /** Ctrl+Enter; afterwards the cursor stands in the prescription. */
  async sign(): Promise<void> {
    await this.window.keyboard.press('Control+Enter');
    await expect(this.medicine).toBeFocused();
  }

  /** The line of a medicine, by its name and strength. */
  line(name: string): Locator {
    return this.window.group(name);
  }

  /** Types a few letters and takes the first that is found; the cursor is in its line then. */
  async pickMedicine(search: string, name: string): Promise<Locator> {
    const { page, words, keyboard } = this.window;
    // Offers that come later than the line take the cursor from nobody.
    const [tables = ''] = words.prescribing.edition.split('{{');
    await expect(page.getByText(tables)).toBeVisible();
    await keyboard.pick(this.medicine, search);
    const line = this.line(name);
    await expect(line.locator(':focus')).toHaveCount(1);
    return line;
  }

  /** Takes one of the usual regimens by its digit; the days where the table leaves them to the doctor. */
  async takeRegimen(search: string, name: string, digit: string, days?: string): Promise<void> {
    const line = await this.pickMedicine(search, name);
    await this.chooseRegimen(line, digit, days);
  }

  /** Takes an offer by its digit; the cursor goes to the days where the offer names none. */
  async chooseRegimen(line: Locator, digit: string, days?: string): Promise<void> {
    const offers = line.getByRole('list', { name: this.window.words.prescribing.offers });
    await expect(offers.locator(':focus')).toHaveCount(1);
    await this.window.keyboard.press(digit);
    if (days === undefined) return expect(this.medicine).toBeFocused();
    await expect(this.window.field(this.window.words.doctor.days, line)).toBeFocused();
    await this.window.keyboard.write(days);
  }

  async addMedicine(medicine: MedicineLine): Promise<void> {
    const { keyboard, words } = this.window;
    const line = await this.pickMedicine(medicine.search, medicine.name);
    const field = (name: string) => this.window.field(name, line);
    await keyboard.type(field(words.doctor.dose), medicine.dose);
    await keyboard.type(field(words.doctor.timesPerDay), medicine.timesPerDay);
    await keyboard.type(field(words.doctor.days), medicine.days);
    await keyboard.type(field(words.doctor.when), medicine.when);
    // On to the quantity, which is counted by itself.
    await keyboard.press('Tab');
  }

  /** Where it is written why a medicine is given all the same. */
  reason(name: string): Locator {
    return this.window.field(this.window.words.prescribing.reason, this.line(name));
  }

  /** Ctrl+Enter while others are still to see the person: the lines are in the visit's prescription. */
  async share(): Promise<void> {
    await this.window.keyboard.press('Control+Enter');
    await expect(
      this.window.page.getByRole('heading', { name: this.window.words.prescribing.sharedTitle }),
    ).toBeVisible();
  }

  /** Ctrl+Enter; the paper is shown. */
  async issue(): Promise<void> {
    await this.window.keyboard.press('Control+Enter');
    await expect(this.print).toBeFocused();
  }

  /** F3 and a name: somebody who is not in the room. */
  async find(name: string): Promise<void> {
    const { page, words, keyboard } = this.window;
    await this.#openFind();
    await keyboard.write(name);
    const found = page.getByRole('listbox', { name: words.queue.findResults });
    await expect(found.getByRole('option')).toHaveCount(1);
    await keyboard.press('Enter');
    await this.#shows(name);
  }

  /** F3 and a code: whoever it is of. */
  async scan(code: string, name: string): Promise<void> {
    await this.#openFind();
    await this.window.keyboard.scan(code);
    await this.#shows(name);
  }

  async #openFind(): Promise<void> {
    const { page, words, keyboard } = this.window;
    // A key does nothing behind a dialog that is still closing.
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await keyboard.press('F3');
    await expect(this.window.field(words.queue.findTitle)).toBeFocused();
  }

  async #shows(name: string): Promise<void> {
    const { page, words } = this.window;
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    // The person is read after the visit, and what may be noted of them comes last.
    await expect(this.window.button(words.health.short)).toBeVisible();
  }

  /** Alt+X: the last exam of whoever is on the screen, in full. */
  async readExam(specialty: string): Promise<Locator> {
    await this.window.keyboard.press('Alt+X');
    const exam = this.window.dialog(specialty);
    await expect(this.window.field(this.window.words.signedExam.add)).toBeFocused();
    return exam;
  }

  /** In the exam that is open: what is added to it. */
  async addToExam(text: string): Promise<void> {
    await this.window.keyboard.type(this.window.field(this.window.words.signedExam.add), text);
    await this.window.keyboard.press('Control+Enter');
  }

  /** F10, what for, why, how grave and how long. */
  async nominate(reason: string, kinds: readonly SupportKind[] = ['savings-book']): Promise<void> {
    const { keyboard, words } = this.window;
    const { nomination, doctor } = words;
    await keyboard.press('F10');
    const offered = this.window.group(anyOf(nomination.kinds)).getByRole('checkbox');
    await expect(offered.first()).toBeFocused();
    // A digit marks one, whichever has the cursor.
    for (const kind of kinds) await keyboard.press(kind === 'savings-book' ? '1' : '2');
    await keyboard.type(this.window.field(doctor.nominateReason), reason);
    await keyboard.choose(this.window.group(anyOf(nomination.serious)), nomination.yes);
    await keyboard.choose(this.window.group(anyOf(nomination.longTreatment)), nomination.yes);
    await keyboard.type(this.window.field(nomination.months), '24');
    await keyboard.press('Control+Enter');
    await expect(this.window.dialog(words.doctor.nominateTitle)).toBeHidden();
  }
}
