import { qrPath } from '#shared/qr-path.ts';

/** White on every side, in squares: what scanners need to find the code. */
const margin = 4;

/** A QR code to be scanned from the screen. Its size is a whole number of pixels for each square, so that all are alike. */
export function QrCode({
  rows,
  label,
  square = 6,
}: {
  /** `1` for a dark square. */
  rows: readonly string[];
  label: string;
  /** Pixels of a square. */
  square?: number;
}) {
  const side = rows.length + 2 * margin;
  return (
    <svg
      role="img"
      aria-label={label}
      width={side * square}
      height={side * square}
      viewBox={`${-margin} ${-margin} ${side} ${side}`}
      shapeRendering="crispEdges"
      style={{ flex: 'none', background: '#fff' }}
    >
      <path d={qrPath(rows)} fill="#000" />
    </svg>
  );
}
