/** The part of the untyped package `ipp` that is used here: its codec. */
declare module 'ipp' {
  type IppAttributes = Record<string, unknown>;

  interface IppRequest {
    version: '1.1' | '2.0';
    operation: string;
    id: number;
    'operation-attributes-tag': IppAttributes;
    'job-attributes-tag'?: IppAttributes;
    data?: Buffer;
  }

  const ipp: {
    serialize(request: IppRequest): Buffer;
    parse: {
      (reply: Buffer): unknown;
      handleUnknownTag(
        tag: number,
        name: string,
        length: number,
        read: (length: number) => string,
      ): string | undefined;
    };
    operations: Record<string, number>;
    attributes: { Operation: Record<string, unknown> };
  };
  export default ipp;
}
