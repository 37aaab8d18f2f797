import { expect, it } from 'vitest';
import { withMain, withoutDiagnosis } from './order-diagnoses.ts';

const gout = { code: 'M10.9', text: 'Gút, không đặc hiệu' };
const pressure = { code: 'I10', text: 'Bệnh tăng huyết áp vô căn (nguyên phát)' };
const free = { text: 'Đau khớp gối lâu năm' };

it('makes one the main diagnosis and leaves the order of the others', () => {
  expect(withMain([gout, pressure, free], free)).toEqual([free, gout, pressure]);
  expect(withMain([gout, pressure], { ...gout })).toEqual([gout, pressure]);
});

it('takes one out: the next is the main one then', () => {
  expect(withoutDiagnosis([gout, pressure, free], gout)).toEqual([pressure, free]);
  expect(withoutDiagnosis([gout, { text: gout.text }], gout)).toEqual([{ text: gout.text }]);
});
