/** What can be wrong with a copy that a person has to hear of. */
export type CopyProblemCode = 'copy-not-ours' | 'copy-too-new' | 'copy-cut' | 'copy-altered';

/** The copy is not taken; nothing of it was used. */
export class CopyProblem extends Error {
  override readonly name = 'CopyProblem';
  readonly code: CopyProblemCode;
  /** Which part was altered. */
  readonly part: 'header' | 'manifest' | 'content' | undefined;

  constructor(code: CopyProblemCode, part?: CopyProblem['part']) {
    super(part ? `${code}: ${part}` : code);
    this.code = code;
    this.part = part;
  }
}
