/** What papers and roles are called on paper. */
import type { Role } from '../domain/roles.ts';
import type { DocumentKind } from '../printing.ts';

export const documentNames: Record<DocumentKind, string> = {
  ticket: 'Số thứ tự',
  prescription: 'Đơn thuốc',
  report: 'Phiếu kết quả cận lâm sàng',
  exam: 'Phiếu kết quả khám',
  'savings-book-certificate': 'Giấy chứng nhận sổ tiết kiệm',
  'savings-book-register': 'Sổ theo dõi sổ tiết kiệm',
  'paper-forms': 'Phiếu khám giấy',
  'campaign-plan': 'Kế hoạch khám nhân đạo',
  'crib-sheets': 'Tờ hướng dẫn từng vị trí',
  'room-posters': 'Biển tên phòng',
  'day-report': 'Báo cáo ngày khám',
  'medicine-label': 'Nhãn thuốc',
  'stock-count': 'Biên bản kiểm kê thuốc',
  'gift-count': 'Biên bản kiểm kê quà tặng',
  'lot-recipients': 'Người đã nhận lô thuốc',
  'signature-list': 'Danh sách ký nhận',
  'referral-letter': 'Giấy giới thiệu chuyển khám',
  'open-cases': 'Danh sách hồ sơ hỗ trợ đang mở',
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
