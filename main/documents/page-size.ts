/** How large the first page of a document made here is, in whole millimetres; nothing when it does not say. */
export function pageSize(pdf: Uint8Array): { widthMm: number; heightMm: number } | undefined {
  const [, width, height] =
    /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(Buffer.from(pdf).toString('latin1')) ?? [];
  if (width === undefined || height === undefined) return undefined;
  return { widthMm: millimetres(width), heightMm: millimetres(height) };
}

const millimetres = (points: string) => Math.round((Number(points) * 25.4) / 72);
