import { describe, expect, it } from 'vitest';
import { headerSignature, rememberMatching } from '../table-file/remember-matching.ts';
import { isReadable, type ListField, listFields, missingFields } from './list-fields.ts';
import { guessMatching, matchColumns } from './match-columns.ts';

/** The fields of each column, as they are guessed. */
function fieldsOf(...headers: string[]): (ListField | undefined)[] {
  const matching = guessMatching(headers);
  return headers.map((_, index) => listFields.find((field) => matching[field] === index));
}

describe('the column of a field', () => {
  it.each<[string, ListField | undefined]>([
    ['Họ và tên', 'name'],
    ['HỌ TÊN NGƯỜI BỆNH', 'name'],
    ['Ho ten', 'name'],
    ['Tên', 'name'],
    ['Full name', 'name'],
    ['Họ tên chủ hộ', undefined],
    ['Họ tên cha/mẹ', 'guardian'],
    ['Người giám hộ', 'guardian'],
    ['Giới tính', 'sex'],
    ['Nam/Nữ', 'sex'],
    ['Phái', 'sex'],
    ['Nam', 'male'],
    ['Sinh năm', 'birth'],
    ['Sinh nam', 'birth'],
    ['Ngày sinh năm', 'birth'],
    ['Năm sinh nam', 'male'],
    ['Nữ', 'female'],
    ['Năm', 'birthYear'],
    ['Năm sinh', 'birth'],
    ['Ngày, tháng, năm sinh', 'birth'],
    ['Ngày sinh', 'birth'],
    ['NTNS', 'birth'],
    ['Date of birth', 'birth'],
    ['Năm sinh Nữ', 'female'],
    ['Tuổi', 'age'],
    ['Số CCCD/CMND', 'identityNumber'],
    ['Số định danh cá nhân', 'identityNumber'],
    ['CMND', 'identityNumber'],
    ['Ngày cấp CCCD', undefined],
    ['Nơi cấp', undefined],
    ['Số thẻ BHYT', 'insuranceNumber'],
    ['Hạn thẻ BHYT', undefined],
    ['Dân tộc', 'ethnicity'],
    ['SĐT', 'phone'],
    ['Số điện thoại liên hệ', 'phone'],
    ['Địa chỉ', 'address'],
    ['Nơi ở hiện nay', 'address'],
    ['Hộ khẩu thường trú', 'address'],
    ['Thôn/bản', 'hamlet'],
    ['Bản', 'hamlet'],
    ['Xã', 'commune'],
    ['Xã/Phường', 'commune'],
    ['Huyện', 'district'],
    ['Tỉnh', 'province'],
    ['Đối tượng', 'category'],
    ['Diện', 'category'],
    ['Điện thoại', 'phone'],
    ['Hộ nghèo', 'is-poor'],
    ['Hộ cận nghèo', 'is-near-poor'],
    ['Số giấy chứng nhận', 'certificateNumber'],
    ['Mã hộ nghèo', 'certificateNumber'],
    ['Năm cấp', 'certificateYear'],
    ['Chuyên khoa đăng ký khám', 'specialties'],
    ['STT', undefined],
    ['Ghi chú', undefined],
    ['', undefined],
  ])('headed %j', (header, field) => {
    expect(fieldsOf(header)).toEqual([field]);
  });

  it('is the day, the month or the year where the birth is spread', () => {
    expect(fieldsOf('Họ và tên', 'Ngày sinh Ngày', 'Ngày sinh Tháng', 'Ngày sinh Năm')).toEqual([
      'name',
      'birthDay',
      'birthMonth',
      'birthYear',
    ]);
    expect(fieldsOf('Ngày sinh', 'Tháng sinh', 'Năm sinh')).toEqual(['birthDay', 'birthMonth', 'birthYear']);
  });

  it('is the year where there is a date too', () => {
    expect(fieldsOf('Ngày sinh', 'Năm sinh')).toEqual(['birth', 'birthYear']);
  });

  it('is the given name behind a family name', () => {
    expect(fieldsOf('Họ và tên đệm', 'Tên')).toEqual(['familyName', 'givenName']);
    expect(fieldsOf('Họ', 'Họ và tên')).toEqual([undefined, 'name']);
  });

  it('is the better one of two addresses, and the newer one of two numbers', () => {
    expect(fieldsOf('Hộ khẩu thường trú', 'Nơi ở hiện nay')).toEqual(['address', undefined]);
    expect(fieldsOf('Số CCCD', 'CMND cũ')).toEqual(['identityNumber', undefined]);
  });

  it('is the first of two headed alike', () => {
    expect(fieldsOf('Họ tên', 'Họ tên')).toEqual(['name', undefined]);
  });
});

it('says what nobody can be registered without', () => {
  expect(missingFields({})).toEqual(['name', 'sex', 'birth']);
  expect(missingFields({ name: 0, male: 1, female: 2 })).toEqual([]);
  expect(missingFields({ givenName: 0, sex: 1, age: 2 })).toEqual([]);
  expect(missingFields({ name: 0, identityNumber: 1 })).toEqual(['sex', 'birth']);
  expect(isReadable({ name: 0, sex: 1, birth: 2 })).toBe(true);
  expect(isReadable({ name: 0, identityNumber: 1 })).toBe(true);
  expect(isReadable({ name: 0, sex: 1 })).toBe(false);
  expect(isReadable({ sex: 0, birth: 1, identityNumber: 2 })).toBe(false);
});

describe('a matching made by hand', () => {
  const headers = ['Tên gọi', 'Sinh', 'Phái'];
  const matching = { name: 0, birth: 1, sex: 2 };

  it('is taken for the next list with such headers, before any guess', () => {
    const remembered = rememberMatching([], headers, matching);
    expect(matchColumns(['TEN GOI', 'Sinh ', 'phai'], remembered)).toEqual({ matching, isRemembered: true });
    expect(matchColumns(['Họ tên'], remembered)).toEqual({ matching: { name: 0 }, isRemembered: false });
  });

  it('replaces an earlier one, and the oldest are forgotten', () => {
    let remembered = rememberMatching([], headers, {});
    for (let other = 0; other < 30; other += 1)
      remembered = rememberMatching(remembered, [`Cột ${other}`], { name: 0 });
    expect(remembered.some((each) => each.headers === headerSignature(headers))).toBe(false);
    expect(remembered).toHaveLength(20);
    remembered = rememberMatching(remembered, ['Cột 29'], { sex: 0 });
    expect(remembered).toHaveLength(20);
    expect(remembered[0]?.matching).toEqual({ sex: 0 });
  });
});
