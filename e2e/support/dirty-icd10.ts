/** The ministry's list of diagnoses as Excel saves it: with columns of chapters and types, and rows with one thing wrong each. */
const header = [
  'STT',
  'MÃ CHƯƠNG',
  'CHAPTER NAME',
  'TÊN CHƯƠNG',
  'MÃ LOẠI',
  'TYPE NAME',
  'TÊN LOẠI',
  'MÃ BỆNH',
  'MÃ BỆNH KHÔNG DẤU',
  'DISEASE NAME',
  'TÊN BỆNH',
];

const row = (code: string, en: string, vi: string) =>
  [
    '1',
    'A00-B99',
    'Certain infectious diseases',
    'Bệnh nhiễm trùng',
    code.slice(0, 3),
    '',
    '',
    code,
    code.replace('.', ''),
    en,
    vi,
  ].join(';');

export const dirtyIcd10 = `\uFEFF${[
  'BỘ Y TẾ;;;;;;;;;;',
  header.join(';'),
  row('A27.0', 'Leptospirosis icterohaemorrhagica', 'Bệnh do Leptospira thể vàng da chảy máu'),
  row('A27.9', 'Leptospirosis, unspecified', 'Bệnh do Leptospira không đặc hiệu'),
  row('I10', 'Essential (primary) hypertension', 'Bệnh lý tăng huyết áp vô căn (nguyên phát)'),
  row('E11.9', 'Type 2 diabetes mellitus', 'Bệnh đái tháo đường típ 2 không có biến chứng'),
  row('A2O.9', 'Plague, unspecified', 'Dịch hạch không đặc hiệu'),
  row('A21.0', 'Ulceroglandular tularaemia', ''),
  row('A27.9', 'Leptospirosis', 'Sốt vàng da chảy máu'),
  row('I10', 'Essential (primary) hypertension', 'Bệnh lý tăng huyết áp vô căn (nguyên phát)'),
].join('\r\n')}\r\n`;
