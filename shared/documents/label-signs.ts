/**
 * Signs of a medicine label, black only, to be read on a thermal printer of 203 dots an inch: no line is thinner than
 * 0.25 mm in the sizes in which they are drawn. Their field is 20 × 20: on one much larger than the drawing some printers
 * of one colour take every line for a hairline.
 */
import type { Food, Need } from '../domain/label/taking.ts';
import type { DayTime } from '../domain/prescription/issued.ts';

const black = 'fill="black" stroke="none"';

const times: Record<DayTime, string> = {
  // The sun comes up.
  morning: `<path d="M4.8 15.6a5.2 5.2 0 0 1 10.4 0z" ${black}/><path d="M.8 15.6h18.4M10 8V4M4.6 10.2L1.8 7.4M15.4 10.2l2.8-2.8M10 2l-1.6 1.6M10 2l1.6 1.6"/>`,
  // It stands high.
  noon: `<circle cx="10" cy="10" r="4.4" ${black}/><path d="M10 3.6V.8M10 16.4v2.8M3.6 10H.8M16.4 10h2.8M5.4 5.4L3.4 3.4M14.6 5.4l2-2M5.4 14.6L3.4 16.6M14.6 14.6l2 2"/>`,
  // A moon and a star.
  evening: `<path d="M10.8 1.6A8.4 8.4 0 1 0 18.4 13.2A6.8 6.8 0 0 1 10.8 1.6z" ${black}/><path d="M15.6 2.8v4.8M13.2 5.2h4.8"/>`,
  // In bed.
  night: `<path d="M1.2 7.2v10.8M1.2 15.2h17.6v2.8M18.8 15.2V12.8a2 2 0 0 0-2-2H7.6v4.4"/><circle cx="4.4" cy="12" r="2" ${black}/><path d="M13.2 .8a3.8 3.8 0 1 0 4.4 5.2a3.4 3.4 0 0 1-4.4-5.2z" ${black}/>`,
};

const needs: Record<Need, string> = {
  // A face that hurts.
  pain: `<circle cx="8.8" cy="11.2" r="7.2"/><circle cx="6.4" cy="11.2" r="1" ${black}/><circle cx="11.2" cy="11.2" r="1" ${black}/><path d="M4.4 9.2l2.4-1.6M13.2 9.2l-2.4-1.6M5.6 16q3.2-3.2 6.4 0"/><path d="M18.4 0L15.6 3.2h2.8L16 6.4"/>`,
  // A thermometer.
  fever: `<path d="M7.6 3.2a2.4 2.4 0 0 1 4.8 0v8.4a4.4 4.4 0 1 1-4.8 0z"/><circle cx="10" cy="15.2" r="2.6" ${black}/><path d="M10 14.8V5.2M14.8 3.6h2.8M14.8 6.8h2.8M14.8 10h2.8"/>`,
  other: `<circle cx="10" cy="10" r="8.4"/><path d="M10 4.4v6.8" stroke-width="2"/><circle cx="10" cy="14.8" r="1.2" ${black}/>`,
};

/** Spread over the day, at no time that was told. */
const clock = '<circle cx="10" cy="10" r="8.4"/><path d="M10 4.4v5.6l4 2.8"/>';

/** A bag that is tied. */
const bag =
  '<path d="M7 6.4C3.6 9.2 2 12 2 14.8c0 3 2 4.4 8 4.4s8-1.4 8-4.4c0-2.8-1.6-5.6-5-8.4M6 6.4h8M7 6.4L5.2 1.2q4.8 2.4 9.6 0L13 6.4"/>';

/** Where it goes that is not swallowed, by the English word of the formulary. */
const routes: Record<string, string> = {
  // A hand.
  cutaneous: `<path d="M6 18.8V13.2L2.8 9.2c-1-1.6 1-2.8 2.2-1.6l1.8 2.4V3.2c0-1.6 2.4-1.6 2.4 0v4.8V2c0-1.6 2.4-1.6 2.4 0v6V3.2c0-1.6 2.4-1.6 2.4 0v5.6-3.6c0-1.6 2.4-1.6 2.4 0v7.6c0 2.8-.8 3.6-1.6 4.8v1.2z"/>`,
  // An eye.
  ocular: `<path d="M.8 10.4q9.2-10.4 18.4 0q-9.2 9.6-18.4 0z"/><circle cx="10" cy="10.2" r="2.8" ${black}/>`,
  // A nose.
  nasal: `<path d="M11.2 .8C10 6 5.2 10.4 4.8 14c-.2 2.4 2 3.2 3.6 2.4M8.4 16.4c1.2 2 4.4 2 5.2 0c2 .4 3.6-1.2 2.4-3.2"/><circle cx="8.8" cy="14.8" r="1" ${black}/><circle cx="12.8" cy="15.2" r="1" ${black}/>`,
  // An open mouth.
  oromucosal: `<path d="M.8 10Q5.6 3.6 10 6Q14.4 3.6 19.2 10Q14.4 17.6 10 17.6Q5.6 17.6 .8 10z"/><path d="M4.4 10Q10 7.2 15.6 10Q10 14.4 4.4 10z" ${black}/>`,
  // An inhaler, and what comes out of it.
  inhalation: `<path d="M10.4 1.2h5.6v9.2L13.2 18.4H7.2V14.4h3.2z"/><path d="M.8 13.2h3.6M.8 16.4h4M2 19.6h3.2"/>`,
};

const bowl = (x: number, isFull: boolean) =>
  `<path d="M${x} 9.2h12.8c0 4.4-2.4 7.6-4.4 8h-4c-2-.4-4.4-3.6-4.4-8z" ${isFull ? 'fill="black"' : ''}/>${
    isFull ? `<path d="M${x + 2.4} 8q4-4.8 8 0"/><path d="M${x + 7.6} 4.8l4-4M${x + 10} 5.6l4-4"/>` : ''
  }`;
const pill = (x: number) => `<circle cx="${x}" cy="12.8" r="3.4" ${black}/>`;
const arrow = (x: number) => `<path d="M${x} 12.8h5.2M${x + 3.2} 10.4l2.4 2.4l-2.4 2.4"/>`;

/** On a field of 40 × 20. */
const foods: Record<Food, string> = {
  before: `${pill(4)}${arrow(10)}${bowl(19.2, true)}`,
  after: `${bowl(1.6, true)}${arrow(19.6)}${pill(31.2)}`,
  with: `${bowl(5.6, true)}<path d="M22.4 12.8h5.6M25.2 10v5.6"/>${pill(34.4)}`,
  empty: `${bowl(12.8, false)}<path d="M10.4 1.6l18.4 16.8M28.8 1.6l-18.4 16.8"/>`,
};

const svg = (drawing: string, width: number, height: number, field = '0 0 20 20') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${field}"><g fill="none" stroke="black" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round">${drawing}</g></svg>`;

/** `size` in points, here and below. */
export const timeSign = (time: DayTime, size: number) => svg(times[time], size, size);
export const needSign = (need: Need, size: number) => svg(needs[need], size, size);
export const clockSign = (size: number) => svg(clock, size, size);
/** In which order bags are used stands beside it. */
export const bagSign = (size: number) => svg(bag, size, size);
/** None for what is swallowed, or a route without a sign. */
export function routeSign(route: string, size: number): string | undefined {
  const drawing = routes[route];
  return drawing && svg(drawing, size, size);
}
/** Twice as wide as it is high. */
export const foodSign = (food: Food, height: number) => svg(foods[food], 2 * height, height, '0 0 40 20');
