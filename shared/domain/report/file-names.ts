import type { ReportTableId } from './report-table.ts';

/** Names of the tables' files, without what stands before and after. */
export const reportFileNames: Record<ReportTableId, string> = {
  summary: 'tom-tat',
  plan: 'so-voi-ke-hoach',
  categories: 'doi-tuong',
  ages: 'tuoi-va-gioi',
  'ethnic-groups': 'dan-toc',
  communes: 'xa',
  places: 'noi-kham',
  hours: 'theo-gio',
  waits: 'thoi-gian-cho',
  diagnoses: 'chan-doan',
  'red-flags': 'dau-hieu-nguy-hiem',
  reactions: 'phan-ung-thuoc',
  referrals: 'chuyen-tuyen',
  prescriptions: 'don-thuoc',
  medicines: 'thuoc-da-phat',
  gifts: 'qua-tang',
  'savings-books': 'so-tiet-kiem',
  'special-support': 'ho-tro-rieng',
  subscribers: 'thue-bao',
  'turned-away': 'khong-nhan-duoc',
  endings: 'ket-thuc-som',
  disputes: 'can-doi-chieu',
};
