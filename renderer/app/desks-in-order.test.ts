import { expect, it } from 'vitest';
import { desksInOrder } from './desks-in-order.ts';

it('puts a coordinator at the set-up while the day is prepared, and at their own desk afterwards', () => {
  expect(desksInOrder(['coordinator'], 'preparing')[0]).toBe('setup');
  expect(desksInOrder(['reception', 'coordinator'], 'preparing')[0]).toBe('setup');
  expect(desksInOrder(['coordinator'], 'open')[0]).toBe('coordinator');
  expect(desksInOrder(['coordinator'], 'closed')[0]).toBe('coordinator');
});

it('leaves everybody else where they usually sit', () => {
  expect(desksInOrder(['pharmacist'], 'preparing')).toEqual(['pharmacy']);
});
