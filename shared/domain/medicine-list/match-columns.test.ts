import { describe, expect, it } from 'vitest';
import { type MedicineField, medicineFields } from './list-fields.ts';
import { guessMedicineColumns } from './match-columns.ts';

/** The fields of each column, as they are guessed. */
function fieldsOf(...headers: string[]): (MedicineField | undefined)[] {
  const matching = guessMedicineColumns(headers);
  return headers.map((_, index) => medicineFields.find((field) => matching[field] === index));
}

describe('the column of a field', () => {
  it.each<[string, MedicineField | undefined]>([
    ['Mã thuốc', 'id'],
    ['Mã', 'id'],
    ['Mã vạch', undefined],
    ['Hoạt chất', 'inn'],
    ['TÊN HOẠT CHẤT', 'inn'],
    ['Hoạt chất, hàm lượng', 'inn'],
    ['Thành phần', 'inn'],
    ['Mã hoạt chất', undefined],
    ['Generic name', 'inn'],
    ['INN', 'inn'],
    ['Tên thuốc', 'inn'],
    ['Thuốc', 'inn'],
    ['Medicine', 'inn'],
    ['Tên thuốc, nồng độ, hàm lượng', 'inn'],
    ['Nhóm thuốc', undefined],
    ['Biệt dược', 'brand'],
    ['Tên biệt dược', 'brand'],
    ['Tên thuốc (biệt dược)', 'brand'],
    ['Tên thương mại', 'brand'],
    ['Brand', 'brand'],
    ['Nồng độ/Hàm lượng', 'strength'],
    ['Nồng độ, hàm lượng', 'strength'],
    ['Hàm lượng hoạt chất', 'strength'],
    ['Ham luong', 'strength'],
    ['Strength', 'strength'],
    ['Dạng bào chế', 'form'],
    ['Dạng', 'form'],
    ['Dosage form', 'form'],
    ['ĐVT', 'unit'],
    ['Đơn vị', 'unit'],
    ['Đơn vị tính', 'unit'],
    ['Đơn vị cung cấp', undefined],
    ['Đơn giá', 'unitPrice'],
    ['Đơn giá (VNĐ)', 'unitPrice'],
    ['Giá nhập', 'unitPrice'],
    ['Unit price', 'unitPrice'],
    ['Quy cách', 'packSize'],
    ['Quy cách đóng gói', 'packSize'],
    ['Pack size', 'packSize'],
    ['Đơn vị tặng', 'donor'],
    ['Nhà tài trợ', 'donor'],
    ['Donor', 'donor'],
    ['Đường dùng', 'route'],
    ['Route', 'route'],
    ['Dạng bào chế (tiếng Anh)', 'formEnglish'],
    ['Đơn vị tính (tiếng Anh)', 'unitEnglish'],
    ['Đường dùng (tiếng Anh)', 'routeEnglish'],
    ['Mã ATC', 'atc'],
    ['ATC code', 'atc'],
    ['Thuốc độc', 'toxic'],
    ['Độc', 'toxic'],
    ['Số lô', 'lotNumber'],
    ['Lô SX', 'lotNumber'],
    ['Batch No.', 'lotNumber'],
    ['Lot', 'lotNumber'],
    ['Hạn dùng', 'expiry'],
    ['Hạn sử dụng', 'expiry'],
    ['HSD', 'expiry'],
    ['Ngày hết hạn', 'expiry'],
    ['Exp. date', 'expiry'],
    ['Lô Hạn dùng', 'expiry'],
    ['Số lượng', 'quantity'],
    ['SL', 'quantity'],
    ['Qty', 'quantity'],
    ['Tồn kho', 'quantity'],
    ['Số lượng yêu cầu', undefined],
    ['STT', undefined],
    ['Thành tiền', undefined],
    ['Ghi chú', undefined],
    ['', undefined],
  ])('headed %j', (header, field) => {
    expect(fieldsOf(header)).toEqual([field]);
  });

  it('is the brand where the medicine stands beside its substances', () => {
    expect(fieldsOf('Tên thuốc', 'Hoạt chất')).toEqual(['brand', 'inn']);
    expect(fieldsOf('Tên thuốc', 'Hoạt chất', 'Biệt dược')).toEqual([undefined, 'inn', 'brand']);
    expect(fieldsOf('Tên thuốc', 'Biệt dược')).toEqual(['inn', 'brand']);
  });

  it('is the quantity that was received, not the one asked for', () => {
    expect(fieldsOf('Số lượng yêu cầu', 'Số lượng thực xuất')).toEqual([undefined, 'quantity']);
  });
});
