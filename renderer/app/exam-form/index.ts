/** Forms of structured findings: drawn to be answered, and read in words. */
export { checkerOf } from './checked.ts';
export { ExamFormFields, type ExamFormHandle } from './exam-form-fields.tsx';
export { FindingsList } from './findings-list.tsx';
export { FlagList } from './raised-flags.tsx';
