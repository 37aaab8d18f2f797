import { expect, it } from 'vitest';
import type { Role } from '#shared/domain/roles.ts';
import { staffInOrder } from './staff-in-order.ts';

const member = (name: string, ...roles: Role[]) => ({ id: name, name, roles });

it('lists the staff by role in the order of the day, then by name as Vietnamese sorts', () => {
  const staff = [
    member('Đỗ Khánh Linh', 'doctor'),
    member('Hà Trọng Nghĩa', 'coordinator'),
    member('Dương Văn An', 'doctor'),
    member('Vàng Thị Mỷ', 'reception'),
    member('Bùi Thanh Tâm', 'coordinator', 'reception'),
  ];
  expect(staffInOrder(staff).map((each) => each.name)).toEqual([
    'Bùi Thanh Tâm',
    'Vàng Thị Mỷ',
    'Dương Văn An',
    'Đỗ Khánh Linh',
    'Hà Trọng Nghĩa',
  ]);
});
