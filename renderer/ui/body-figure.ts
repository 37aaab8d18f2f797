/**
 * The drawn body, by region: outlines in a field of 120 × 270, the middle at 60. What comes in pairs is drawn once, at the left
 * of the picture, and mirrored: at the left of the front is the right side of the body, at the left of the back the left one.
 */
export interface Shape {
  /** Region of the body; in pairs without its side. Nothing: drawn, and not to be chosen. */
  region?: string;
  path: string;
  paired?: true;
}

const arms: Shape[] = [
  {
    region: 'shoulder',
    paired: true,
    path: 'M50 48C41 49 31 52 29 62L28 71Q35 74 42 70L44 57Q46 52 50 48Z',
  },
  { region: 'arm', paired: true, path: 'M28 71Q35 74 42 70L40 97Q33 100 26 97Z' },
  { region: 'elbow', paired: true, path: 'M26 97Q33 100 40 97L39 111Q32 114 25 111Z' },
  { region: 'forearm', paired: true, path: 'M25 111Q32 114 39 111L33 140Q28 142 23 140Z' },
  {
    region: 'wrist-hand',
    paired: true,
    path: 'M23 140Q28 142 33 140L34 150C35 160 32 168 27 168C22 168 19 160 20 151Z',
  },
];

const legs: Shape[] = [
  { region: 'knee', paired: true, path: 'M42 181Q50 184 58 181L57 201Q50 204 43 201Z' },
  {
    region: 'leg',
    paired: true,
    path: 'M43 201Q50 204 57 201C60 216 57 230 56 243Q51 246 46 243C43 230 39 216 43 201Z',
  },
  {
    region: 'ankle-foot',
    paired: true,
    path: 'M46 243Q51 246 56 243L58 258C59 265 52 267 46 266C39 266 36 263 39 259Q44 254 46 243Z',
  },
];

const head: Shape = { path: 'M60 5C69 5 74 12 73 22L72 27Q60 31 48 27L47 22C46 12 51 5 60 5Z' };
const neck: Shape = { region: 'neck', path: 'M53 39Q60 44 67 39L67 44Q68 47 73 48L47 48Q52 47 53 44Z' };

export const front: readonly Shape[] = [
  head,
  { region: 'jaw', path: 'M48 27Q60 31 72 27C71 34 66 42 60 42C54 42 49 34 48 27Z' },
  neck,
  ...arms,
  { region: 'chest', path: 'M47 48L73 48Q75 53 76 57L78 72L77 92Q60 98 43 92L42 72L44 57Q45 53 47 48Z' },
  { path: 'M43 92Q60 98 77 92L77 106Q78 113 80 119Q60 125 40 119Q42 113 43 106Z' },
  { region: 'hip', paired: true, path: 'M40 119Q50 122 60 122L60 140Q48 146 37 142C36 133 37 126 40 119Z' },
  {
    region: 'thigh',
    paired: true,
    path: 'M37 142Q48 146 59.5 140L58 181Q50 184 42 181C38 168 36 155 37 142Z',
  },
  ...legs,
];

export const back: readonly Shape[] = [
  { path: 'M60 5C69 5 74 12 73 22C73 31 70 36 67 39Q60 44 53 39C50 36 47 31 47 22C46 12 51 5 60 5Z' },
  neck,
  ...arms,
  { region: 'upper-back', path: 'M47 48L73 48Q75 53 76 57L78 72L77 90Q60 95 43 90L42 72L44 57Q45 53 47 48Z' },
  { region: 'lower-back', path: 'M43 90Q60 95 77 90L77 104Q78 112 80 118Q60 124 40 118Q42 112 43 104Z' },
  {
    region: 'buttock',
    paired: true,
    path: 'M40 118Q50 122 60 122L60 146C52 152 42 150 37 145C36 134 37 126 40 118Z',
  },
  {
    region: 'thigh',
    paired: true,
    path: 'M37 145C42 150 52 152 59.5 147L58 181Q50 184 42 181C38 169 36 157 37 145Z',
  },
  ...legs,
];

/** Every region of the drawing by its id: `neck`, `knee-left`. */
export const drawnRegions: ReadonlySet<string> = new Set(
  [...front, ...back].flatMap(({ region, paired }) => {
    if (region === undefined) return [];
    return paired ? [`${region}-left`, `${region}-right`] : [region];
  }),
);
