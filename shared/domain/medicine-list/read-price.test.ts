import { expect, it } from 'vitest';
import { readPrice } from './read-price.ts';

it.each([
  ['1250', 1250],
  ['1.250', 1250],
  ['1 250', 1250],
  ['1.250.000 ₫', 1_250_000],
  ['350 đ', 350],
  ['350 VNĐ', 350],
  ['1.250,5', 1250.5],
  ['450,75', 450.75],
  ['450.5', 450.5],
  ['12,3400', 12.34],
  ['0', 0],
])('reads %s', (text, value) => {
  expect(readPrice(text)).toEqual({ value });
});

it.each([
  ['1,250', 'price-unreadable'],
  ['miễn phí', 'price-unreadable'],
  ['1.25.000', 'price-unreadable'],
  ['-5', 'price-negative'],
  ['12,3456', 'price-decimals'],
  ['5.000.000.000', 'price-huge'],
])('refuses %s', (text, problem) => {
  expect(readPrice(text)).toEqual({ problem });
});
