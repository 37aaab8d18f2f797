/** The specialties of the programme. A day may add others of its own. */
import type { Specialty } from './setup.ts';

export const knownSpecialties: readonly Specialty[] = [
  { id: 'musculoskeletal', name: { vi: 'Cơ xương khớp', en: 'Musculoskeletal' } },
  { id: 'cardiology', name: { vi: 'Tim mạch', en: 'Cardiology' } },
  { id: 'gastroenterology', name: { vi: 'Tiêu hóa', en: 'Gastroenterology' } },
  { id: 'neurology', name: { vi: 'Thần kinh', en: 'Neurology' } },
  { id: 'ultrasound', name: { vi: 'Siêu âm', en: 'Ultrasound' } },
];
