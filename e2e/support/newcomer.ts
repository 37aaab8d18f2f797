import type { Newcomer } from '../pages/reception.ts';

/** Somebody who comes for the first time, as reception types them. */
export const newcomer: Newcomer = {
  name: 'Sùng Thị Mỷ',
  sex: 'female',
  birth: '1958',
  category: 'poor',
  specialties: [/Tim mạch|Cardiology/],
};
