/** What each role does, in the order of a day, with the keys that its desk answers to. They are those shown on its buttons. */
import type { Role } from '../domain/roles.ts';

export interface Crib {
  /** In one sentence, what somebody is there for. */
  purpose: string;
  steps: readonly string[];
  keys: readonly (readonly [key: string, does: string])[];
}

const queueKeys = [
  ['F4', 'gọi người tiếp theo'],
  ['F6', 'gọi lại'],
  ['F7', 'ghi vắng mặt'],
  ['F3', 'tìm người'],
] as const;
const last = [
  ['F9', 'hoàn tác bước vừa làm'],
  ['Ctrl+M', 'chuyển chỗ, đổi ưu tiên'],
  ['Ctrl+K', 'đổi bàn, đăng xuất'],
] as const;

export const cribs: Record<Role, Crib> = {
  reception: {
    purpose: 'Đón từng người, ghi đúng tên, cấp số thứ tự.',
    steps: [
      'Quét thẻ căn cước, hoặc tìm theo tên, số giấy tờ, điện thoại. Không cần gõ dấu.',
      'Chưa có thì nhấn F2. Chỉ bắt buộc họ tên, giới tính, năm sinh.',
      'Chọn đối tượng, rồi Ctrl+Enter để lưu và cấp số.',
      'Nhấn F8 in phiếu số. Đưa phiếu, chỉ nơi chờ ghi trên phiếu.',
      'Cấp cứu chưa rõ tên: F7 (nam) hoặc Shift+F7 (nữ), đưa vào thẳng bác sĩ.',
      'Không nhận được ai: nhấn F4 và ghi lý do.',
    ],
    keys: [
      ['F2', 'người mới'],
      ['F3', 'tìm'],
      ['Ctrl+Enter', 'lưu và cấp số'],
      ['F8', 'in phiếu số'],
      ['F6', 'sửa thông tin'],
      ['F10', 'nhập phiếu giấy'],
      ['F9', 'hoàn tác bước vừa làm'],
      ['Ctrl+K', 'đổi bàn, đăng xuất'],
    ],
  },
  triage: {
    purpose: 'Đo, hỏi, thấy ngay ai nguy hiểm, chuyển đúng chuyên khoa.',
    steps: [
      'Nhấn F4 gọi người tiếp theo vào bàn.',
      'Hỏi lý do đến khám; gõ để chọn, không cần dấu.',
      'Đo và ghi dấu hiệu sinh tồn. Hỏi dị ứng, bệnh mạn tính, thuốc đang dùng.',
      'Màn hình báo dấu hiệu nguy hiểm: đọc lý do, làm theo mức ưu tiên.',
      'Xem chuyên khoa được gợi ý. Bạn quyết định, rồi Ctrl+Enter để lưu và chuyển.',
      'Gọi mà vắng: nhấn F7 rồi gọi người khác.',
    ],
    keys: [...queueKeys, ['Ctrl+Enter', 'lưu và chuyển'], ['Ctrl+E', 'sửa, đo lại'], ...last],
  },
  doctor: {
    purpose: 'Khám, ký kết quả, kê đơn, đề nghị giúp người khó khăn.',
    steps: [
      'Nhấn F4 gọi người tiếp theo. Hỏi tên, so với màn hình.',
      'Cần siêu âm: Alt+C. Có kết quả, người ấy trở lại phòng này.',
      'Ghi mục bất thường, Alt+B: còn lại bình thường. Chẩn đoán, Ctrl+Enter để ký.',
      'Kê đơn: gõ tên thuốc, chọn liều bằng số. Cảnh báo nặng: ghi lý do hoặc bỏ thuốc.',
      'Còn khoa khác: lưu vào đơn chung. Khoa cuối: phát hành, F8 in.',
      'Bệnh nặng, khó khăn: F10 đề nghị hỗ trợ, ghi lý do.',
    ],
    keys: [
      ...queueKeys,
      ['Alt+B', 'còn lại bình thường'],
      ['Alt+C', 'chỉ định cận lâm sàng'],
      ['Ctrl+Enter', 'ký, phát hành đơn'],
      ['F8', 'in đơn thuốc'],
      ['F10', 'đề nghị hỗ trợ'],
      ...last,
    ],
  },
  ultrasound: {
    purpose: 'Siêu âm, ký kết quả để bác sĩ khám tiếp.',
    steps: [
      'Nhấn F4 gọi người tiếp theo. Hỏi tên, so với màn hình.',
      'Đọc câu hỏi của bác sĩ. Ghi từng cơ quan; Alt+B ghi các mục còn lại bình thường. Ghi kết luận.',
      'Ctrl+Enter để ký, F8 in kết quả. Ký rồi không sửa được, chỉ bổ sung.',
      'Người ấy trở lại đúng phòng đã chỉ định. Nhắc họ giữ số.',
      'Gọi mà vắng: nhấn F7 rồi gọi người khác.',
    ],
    keys: [
      ...queueKeys,
      ['Alt+B', 'còn lại bình thường'],
      ['Ctrl+Enter', 'ký kết quả'],
      ['F8', 'in kết quả'],
      ...last,
    ],
  },
  pharmacist: {
    purpose: 'Trao đúng thuốc, đúng người, lô hết hạn trước phát trước.',
    steps: [
      'Nhấn F4 lấy đơn chờ lâu nhất, hoặc gõ số thứ tự.',
      'Đọc dòng dị ứng. Chưa ghi dị ứng nào thì hỏi lại.',
      'Lấy thuốc đúng lô màn hình đề nghị. Thiếu thì trao một phần.',
      'Kiểm năm điều: tên thuốc, hàm lượng, hạn dùng, số lượng, tên người bệnh.',
      'Ctrl+Enter để trao. Dặn cách dùng như trong đơn.',
      'Lúc rảnh: F10 kiểm kho. Cuối ngày đếm lại từng lô đã phát.',
    ],
    keys: [
      ['F4', 'đơn tiếp theo'],
      ['Ctrl+Enter', 'trao thuốc'],
      ['F8', 'in đơn'],
      ['F9', 'hoàn tác lần trao vừa rồi'],
      ['F10', 'kho thuốc'],
      ['Ctrl+K', 'đổi bàn, đăng xuất'],
    ],
  },
  support: {
    purpose: 'Trao sổ tiết kiệm cho người được bác sĩ đề nghị.',
    steps: [
      'Nhấn F4 xem người chờ lâu nhất.',
      'Đọc lý do của bác sĩ. Xem giấy chứng nhận của xã.',
      'Màn hình nói đủ điều kiện hay chưa, và vì sao.',
      'Ctrl+Enter để trao. Một thành viên ban xét duyệt xác nhận bằng mã PIN của mình.',
      'Nhấn F8 in giấy chứng nhận. Trao rồi không hoàn tác được.',
    ],
    keys: [
      ['F4', 'người tiếp theo'],
      ['Ctrl+Enter', 'trao sổ'],
      ['F8', 'in giấy chứng nhận'],
      ['Ctrl+K', 'đổi bàn, đăng xuất'],
    ],
  },
  committee: {
    purpose: 'Là người thứ hai đồng ý trước khi trao sổ tiết kiệm.',
    steps: [
      'Đến bàn Hỗ trợ khi được mời.',
      'Đọc trên màn hình: tên, số thứ tự, đối tượng, lý do, số tiền.',
      'Chưa rõ thì hỏi bác sĩ đã đề nghị, hoặc người điều phối.',
      'Đồng ý thì chọn tên mình, tự gõ mã PIN, nhấn Ctrl+Enter.',
      'Không đưa mã PIN cho ai. Mỗi người chỉ nhận một sổ; trao rồi không hoàn tác được.',
    ],
    keys: [
      ['Ctrl+Enter', 'xác nhận'],
      ['Esc', 'đóng, chưa xác nhận'],
    ],
  },
  coordinator: {
    purpose: 'Giữ cho cả ngày trôi chảy, và trả lời mọi câu hỏi.',
    steps: [
      'Trước giờ mở cửa: mở ngày khám bằng mật khẩu, in phiếu giấy ở bàn Tiếp đón.',
      'Xem Toàn cảnh: nơi nào đông, ai chờ lâu, thuốc nào sắp hết.',
      'Việc cần đối chiếu: hỏi người đã ghi, rồi F4 để giải quyết.',
      'Bản in hỏng: F8, chọn In lại hoặc Máy in khác.',
      'Đông quá: ở Nhận người, ngừng nhận từng chuyên khoa hay tất cả. Cấp cứu vẫn được nhận.',
      'Cuối ngày: ở Ai còn chờ, đánh dấu bằng phím cách, F4 kết thúc với lý do.',
    ],
    keys: [
      ['F4', 'việc chính của màn hình'],
      ['F8', 'xem việc in'],
      ['F9', 'hoàn tác bước vừa làm'],
      ['Ctrl+K', 'mọi việc khác'],
    ],
  },
};

/** How each role goes on without power until the computers are back. */
export const withoutPower: Record<Role, string> = {
  reception:
    'Phát phiếu giấy đã in sẵn: số trên phiếu là số thứ tự. Ghi giờ. Có điện lại: F10, quét hoặc gõ số phiếu, nhập như thường.',
  triage: 'Ghi vào phiếu giấy của người bệnh, kèm giờ. Có điện lại thì nhập theo giờ trên phiếu.',
  doctor: 'Ghi khám và thuốc vào phiếu giấy, kèm giờ, ký tên. Có điện lại thì nhập theo phiếu.',
  ultrasound: 'Ghi kết quả vào phiếu giấy, kèm giờ, ký tên. Có điện lại thì nhập theo phiếu.',
  pharmacist:
    'Chưa có màn hình thì trao theo đơn đã in hoặc phiếu giấy có chữ ký; ghi lại lô và số lượng để nhập sau.',
  support: 'Chưa trao sổ: việc trao cần người thứ hai nhập mã PIN trên máy. Ghi tên người đang chờ.',
  committee: 'Chưa xác nhận sổ nào: việc ấy cần máy. Chờ có điện lại.',
  coordinator:
    'Bật lại máy, mở ngày khám bằng mật khẩu. Trong lúc chờ, cho phát phiếu giấy đã in sẵn. Có điện lại, nhập phiếu ở Tiếp đón (F10).',
};
