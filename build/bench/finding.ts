import type { Figure } from './measure.ts';
import type { Workshop } from './workshop.ts';

/** What one measurement comes to: its figure, and what helps to understand it. */
export interface Finding {
  figure: Figure;
  /** Further keys of the report. */
  more?: Record<string, unknown>;
}

export type Measurement = (workshop: Workshop) => Promise<Finding>;
