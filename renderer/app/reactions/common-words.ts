/**
 * Signs of reactions to medicines seen most, and what is done about them first, to be chosen by a digit. They are kept in
 * Vietnamese, whatever the screen speaks. Signs after Thông tư 51/2017/TT-BYT (anaphylaxis), phụ lục I.
 */
interface Words {
  vi: string;
  en: string;
}

export const commonSigns: readonly Words[] = [
  { vi: 'mẩn ngứa, mày đay', en: 'itching, hives' },
  { vi: 'phù môi, mặt', en: 'swelling of lips, face' },
  { vi: 'khó thở, tức ngực', en: 'short of breath, tight chest' },
  { vi: 'tụt huyết áp, choáng', en: 'low blood pressure, faint' },
  { vi: 'nôn, đau bụng', en: 'vomiting, stomach pain' },
  { vi: 'chóng mặt', en: 'dizziness' },
];

export const commonActions: readonly string[] = [
  'Ngừng thuốc, theo dõi tại chỗ',
  'Ngừng thuốc, cho thuốc kháng histamin',
  'Ngừng thuốc, tiêm adrenalin, báo cấp cứu',
  'Ngừng thuốc, chuyển bệnh viện',
];
