/** What was measured, as papers say it. */
import { type VitalId, type Vitals, vitalIds, vitalSigns } from '../domain/triage/vitals.ts';

const vitalNames: Record<VitalId, string> = {
  leftSystolicMmHg: 'huyết áp tay trái',
  leftDiastolicMmHg: 'huyết áp tay trái',
  rightSystolicMmHg: 'huyết áp tay phải',
  rightDiastolicMmHg: 'huyết áp tay phải',
  systolicMmHg: 'huyết áp',
  diastolicMmHg: 'huyết áp',
  pulsePerMinute: 'mạch',
  temperatureC: 'nhiệt độ',
  oxygenSaturationPercent: 'SpO₂',
  breathsPerMinute: 'nhịp thở',
  weightKg: 'cân nặng',
  heightCm: 'chiều cao',
  glucoseMmolPerL: 'đường huyết',
  painScore: 'đau',
};

const comma = (value: number) => String(value).replace('.', ',');

/** What was measured, in a line; both pressures of an arm together. */
export function vitalsInWords(vitals: Vitals): string {
  return vitalIds
    .flatMap((id) => {
      const value = vitals[id];
      if (value === undefined || id.endsWith('iastolicMmHg')) return [];
      const lower = vitals[lowerOf(id)];
      const { unit } = vitalSigns[id];
      if (id.endsWith('ystolicMmHg')) return [`${vitalNames[id]} ${value}/${lower ?? '–'} mmHg`];
      return [`${vitalNames[id]} ${comma(value)} ${unit === '/min' ? 'lần/phút' : unit}`];
    })
    .join('; ');
}

const lowerOf = (id: VitalId): VitalId => {
  if (id === 'leftSystolicMmHg') return 'leftDiastolicMmHg';
  return id === 'rightSystolicMmHg' ? 'rightDiastolicMmHg' : 'diastolicMmHg';
};
