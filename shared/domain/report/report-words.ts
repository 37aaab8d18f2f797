/** Words of codes in the report, in both languages. */
import type { PharmacyStatus, RestReason } from '../dispensing/dispensing.ts';
import type { turnAwayReasons } from '../intake/intake.ts';
import type { ReactionSeverity } from '../patient/reaction.ts';
import type { ClosingReason } from '../visit/closing.ts';
import type { Words } from './report-table.ts';

export const totalWords: Words = { vi: 'Cộng', en: 'Total' };
export const unknownWords: Words = { vi: 'Không rõ', en: 'Not known' };

export const severityWords: Record<ReactionSeverity, Words> = {
  mild: { vi: 'Nhẹ', en: 'Mild' },
  moderate: { vi: 'Vừa', en: 'Moderate' },
  severe: { vi: 'Nặng', en: 'Severe' },
};

export const turnAwayWords: Record<(typeof turnAwayReasons)[number], Words> = {
  full: { vi: 'Đã đủ người', en: 'Full' },
  'specialty-closed': { vi: 'Chuyên khoa ngừng nhận', en: 'Specialty closed' },
  'not-eligible': { vi: 'Không thuộc đối tượng', en: 'Not eligible' },
  'too-late': { vi: 'Đến muộn', en: 'Too late' },
  other: { vi: 'Lý do khác', en: 'Another reason' },
};

export const closingWords: Record<ClosingReason, Words> = {
  'left-unseen': { vi: 'Về khi chưa khám', en: 'Left without being seen' },
  'end-of-day': { vi: 'Hết ngày', en: 'End of the day' },
  'to-hospital': { vi: 'Chuyển đi bệnh viện', en: 'Sent to a hospital' },
  other: { vi: 'Lý do khác', en: 'Another reason' },
};

export const pharmacyWords: Record<Exclude<PharmacyStatus, 'none'>, Words> = {
  done: { vi: 'Đã cấp xong', en: 'Dispensed' },
  partly: { vi: 'Mới cấp một phần', en: 'Partly dispensed' },
  waiting: { vi: 'Chưa được cấp', en: 'Not dispensed' },
};

export const restWords: Record<RestReason, Words> = {
  'out-of-stock': { vi: 'Không cấp: hết thuốc', en: 'Not given: out of stock' },
  declined: { vi: 'Không cấp: người bệnh không lấy', en: 'Not given: the patient did not want it' },
  elsewhere: { vi: 'Không cấp: lấy ở nơi khác', en: 'Not given: they get it elsewhere' },
  other: { vi: 'Không cấp: lý do khác', en: 'Not given: another reason' },
};
