/** A valid A5 page with a picture that has no symmetry; `mark` stands in it readable, to be searched for in files. */
export function samplePdf(mark = 'sample'): Buffer {
  const drawing = `BT /F1 18 Tf 40 540 Td (${mark}) Tj ET 40 60 200 300 re f 300 100 60 400 re f`;
  return onePage({ width: 420, height: 595 }, drawing);
}

/** A page of this size in millimetres, with a picture that has no symmetry near its edges; shown turned by `rotate` degrees. */
export function pageOf(widthMm: number, heightMm: number, rotate = 0): Buffer {
  const [width, height] = [(widthMm * 72) / 25.4, (heightMm * 72) / 25.4];
  const at = (x: number, y: number, w: number, h: number) =>
    [x * width, y * height, w * width, h * height].map((points) => points.toFixed(2)).join(' ');
  return onePage(
    { width, height, rotate },
    `${at(0.1, 0.1, 0.5, 0.2)} re f ${at(0.75, 0.2, 0.15, 0.7)} re f`,
  );
}

function onePage(page: { width: number; height: number; rotate?: number }, drawing: string): Buffer {
  const box = `[0 0 ${Number(page.width.toFixed(2))} ${Number(page.height.toFixed(2))}]`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Rotate ${page.rotate ?? 0} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(
    `${pdf}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`,
  );
}
