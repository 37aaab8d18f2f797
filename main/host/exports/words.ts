/** Vietnamese words of codes, as they stand in the files for the hospital and the sponsor. */
import type { Sex } from '#shared/domain/patient/person.ts';
import type { Priority } from '#shared/domain/queue/priority.ts';
import type { VitalId } from '#shared/domain/triage/vitals.ts';
import type { Category } from '#shared/domain/visit/category.ts';

export const sexWords: Record<Sex, string> = { male: 'Nam', female: 'Nữ' };

export const categoryWords: Record<Category, string> = {
  worker: 'Công nhân, viên chức, người lao động',
  poor: 'Hộ nghèo',
  'near-poor': 'Hộ cận nghèo',
  policy: 'Gia đình chính sách',
  merit: 'Người có công',
  hardship: 'Hoàn cảnh khó khăn',
  other: 'Đối tượng khác',
};

export const priorityWords: Record<Priority, string> = {
  emergency: 'Cấp cứu',
  priority: 'Ưu tiên',
  ordinary: 'Thường',
};

export const vitalWords: Record<VitalId, string> = {
  leftSystolicMmHg: 'Huyết áp tâm thu tay trái (mmHg)',
  leftDiastolicMmHg: 'Huyết áp tâm trương tay trái (mmHg)',
  rightSystolicMmHg: 'Huyết áp tâm thu tay phải (mmHg)',
  rightDiastolicMmHg: 'Huyết áp tâm trương tay phải (mmHg)',
  systolicMmHg: 'Huyết áp tâm thu (mmHg)',
  diastolicMmHg: 'Huyết áp tâm trương (mmHg)',
  pulsePerMinute: 'Mạch (lần/phút)',
  temperatureC: 'Nhiệt độ (°C)',
  oxygenSaturationPercent: 'SpO₂ (%)',
  breathsPerMinute: 'Nhịp thở (lần/phút)',
  weightKg: 'Cân nặng (kg)',
  heightCm: 'Chiều cao (cm)',
  glucoseMmolPerL: 'Đường huyết (mmol/L)',
  painScore: 'Điểm đau (0–10)',
};
