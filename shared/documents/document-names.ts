/** What papers and roles are called on paper. */
import type { Role } from '../domain/roles.ts';
import type { Category } from '../domain/visit/category.ts';
import type { DocumentKind } from '../host-api.ts';

export const documentNames: Record<DocumentKind, string> = {
  ticket: 'Số thứ tự',
  prescription: 'Đơn thuốc',
  'savings-book-certificate': 'Giấy trao sổ tiết kiệm',
  'paper-forms': 'Phiếu khám giấy',
  'campaign-plan': 'Kế hoạch khám nhân đạo',
  'crib-sheets': 'Tờ hướng dẫn từng vị trí',
  'room-posters': 'Biển tên phòng',
  'day-report': 'Báo cáo ngày khám',
  'test-page': 'Trang in thử',
};

export const roleNames: Record<Role, string> = {
  reception: 'Tiếp đón',
  triage: 'Sàng lọc',
  doctor: 'Bác sĩ',
  ultrasound: 'Siêu âm',
  pharmacist: 'Dược sĩ',
  support: 'Hỗ trợ',
  committee: 'Ban xét duyệt',
  coordinator: 'Điều phối',
};

export const categoryNames: Record<Category, string> = {
  worker: 'Công nhân',
  poor: 'Hộ nghèo',
  'near-poor': 'Hộ cận nghèo',
  policy: 'Gia đình chính sách',
  merit: 'Người có công',
  hardship: 'Hoàn cảnh khó khăn',
  other: 'Đối tượng khác',
};
