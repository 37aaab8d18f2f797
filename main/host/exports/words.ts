/** Vietnamese words of codes, as they stand in the files for the hospital and the sponsor. */

import type { CounsellingPoint } from '#shared/domain/dispensing/counselling.ts';
import type { PatientProof, RestReason } from '#shared/domain/dispensing/dispensing.ts';
import type { Sex } from '#shared/domain/patient/person.ts';
import type { ReactionSeverity } from '#shared/domain/patient/reaction.ts';
import type { Priority } from '#shared/domain/queue/priority.ts';
import type { SupportKind } from '#shared/domain/support/nomination.ts';
import type { VitalId } from '#shared/domain/triage/vitals.ts';

export const sexWords: Record<Sex, string> = { male: 'Nam', female: 'Nữ' };

export const priorityWords: Record<Priority, string> = {
  emergency: 'Cấp cứu',
  priority: 'Ưu tiên',
  ordinary: 'Thường',
};

export const supportWords: Record<SupportKind, string> = {
  'savings-book': 'Sổ tiết kiệm',
  'special-support': 'Hỗ trợ riêng',
};

export const severityWords: Record<ReactionSeverity, string> = {
  mild: 'Nhẹ',
  moderate: 'Vừa',
  severe: 'Nặng',
};

/** How the five checks before a hand-over were made. */
export const proofWords: Record<PatientProof, string> = {
  'ticket-scanned': 'Đã kiểm, đã quét phiếu',
  'asked-name-and-year': 'Đã kiểm, đã hỏi tên và năm sinh',
};

export const counsellingWords: Record<CounsellingPoint, string> = {
  how: 'Cách uống, giờ uống',
  'whole-course': 'Uống đủ ngày',
  signs: 'Dấu hiệu phải báo',
  keeping: 'Cất xa trẻ em',
  back: 'Khi nào quay lại',
};

export const restWords: Record<RestReason, string> = {
  'out-of-stock': 'Hết thuốc',
  declined: 'Người bệnh không lấy',
  elsewhere: 'Lấy ở nơi khác',
  other: 'Lý do khác',
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
