/** The tests a day may offer. A coordinator takes away what is not there, and adds others. */
import type { DaySetup, Service } from './setup.ts';

export const knownServices: readonly Service[] = [
  { id: 'ultrasound', name: { vi: 'Siêu âm', en: 'Ultrasound' }, form: 'ultrasound', place: 'ultrasound' },
  { id: 'glucose', name: { vi: 'Đường huyết mao mạch', en: 'Capillary glucose' }, form: 'glucose' },
  { id: 'ecg', name: { vi: 'Điện tim', en: 'ECG' }, form: 'ecg' },
];

/**
 * Whether a place answers with reports instead of examining: some test of the day is done there. Who was sent there without
 * an order gets a report too.
 */
export const doesTests = ({ services }: Pick<DaySetup, 'services'>, place: string): boolean =>
  services.some((service) => service.place === place);
