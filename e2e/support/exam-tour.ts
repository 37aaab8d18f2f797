/** Past the form of a specialty: before anything is answered, with something found, and signed. */
import { DoctorDesk } from '../pages/doctor.ts';
import { Door } from '../pages/door.ts';
import type { StationWindow } from '../pages/station-window.ts';
import type { Colleagues } from './colleagues.ts';
import { type SpecialtyExam, specialtyExams } from './exams.ts';

/** One walk for each specialty: a form is long. */
export function examTourOf(specialty: keyof typeof specialtyExams) {
  const { doctor, name, find, diagnosis }: SpecialtyExam = specialtyExams[specialty];
  return async function* (window: StationWindow, colleagues: Colleagues): AsyncGenerator<string, void> {
    const { page } = window;
    const desk = new DoctorDesk(window);
    await colleagues.receive({ name }, { specialties: [specialty] });
    await new Door(window).signIn(doctor);
    await desk.callNext();
    yield 'empty';
    // Questions and answers are found by their Vietnamese words.
    if (window.language === 'vi') await find(desk);
    await desk.restIsNormal();
    await desk.diagnose(diagnosis);
    yield 'diagnosed';
    await page
      .locator('form')
      .first()
      .evaluate((form) => form.closest('section')?.lastElementChild?.scrollTo(0, 0));
    yield 'found';
    await desk.sign();
    await desk.readExam('');
    await desk.addToExam('Người nhà cho biết đã đau từ năm ngoái.');
    yield 'signed';
  };
}
