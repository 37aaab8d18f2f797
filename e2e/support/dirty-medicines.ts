/** A list of medicines as Excel saves it: a mark in front, a title above the header, rows with one thing wrong each. */
export const dirtyMedicines = `\uFEFF${[
  'BẢNG KÊ THUỐC;;;;;;;;',
  'STT;Hoạt chất;Hàm lượng;Dạng bào chế;ĐVT;Đường dùng;Số lô;Hạn dùng;Số lượng',
  '1;Paracetamol;500 mg;viên nén;viên;uống;P1;31/12/2027;1.000',
  '2;Paracetamol;500 mg;viên nén;viên;uống;P2;31/02/2027;100',
  '3;Paracetamol;500 mg;viên nén;viên;uống;P3;12/27;100',
  '4;Paracetamol;500 mg;viên nén;viên;uống;P4;06/2028;1,5',
  '5;Paracetamol;500 mg;viên nén;viên;uống;;06/2028;50',
  '6;Paracetamol;500 mg;viên nén;viên;uống;P 1;31/12/2027;20',
  '7;;500 mg;viên nén;viên;uống;P7;06/2028;50',
  '8;Thuốc thử nghiệm;10 mg;viên nang;viên;uống;T1;08/2028;300',
  '9;Thuốc thử nghiệm;10 mg;viên nang;viên;uống;T2;08/2028;-5',
  'Tổng cộng;;;;;;;;1300',
].join('\r\n')}\r\n`;
