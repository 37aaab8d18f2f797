/** Why a whole file is not read, and why a row of it cannot be believed. */

export const fileRefusalCodes = [
  'empty',
  'too-large',
  'too-many-rows',
  'excel-file',
  'not-text',
  'not-utf8',
  'garbled',
  'no-header',
  'only-header',
] as const;

export interface FileRefusal {
  code: (typeof fileRefusalCodes)[number];
  /** First line that could not be read, counted from 1. */
  line?: number;
}

export type RowFault = 'open-quote' | 'torn-line' | 'too-many-cells';
