/** What a patient is told about every medicine; their words are in `dispensing.point`. */
export const counsellingPoints = ['how', 'whole-course', 'signs', 'keeping', 'back'] as const;
export type CounsellingPoint = (typeof counsellingPoints)[number];

/** A point of a later edition has no words here. */
export const isKnownPoint = (id: string): id is CounsellingPoint =>
  counsellingPoints.some((each) => each === id);
