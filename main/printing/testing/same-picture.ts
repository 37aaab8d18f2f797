import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

interface Picture {
  width: number;
  height: number;
  pixels: Buffer;
}

/** A printer rounds the size of its paper and centres the page on it, so that the picture may move, in pixels. */
const moves = [-1, 0, 1];

/**
 * How far the first pages of two PDFs are apart when drawn in grey at 50 dpi: the mean difference of their pixels, 0 for
 * the same picture to 1 for black against white, where they fit best. Sizes that differ by more than two pixels throw.
 */
export async function pictureDifference(onePath: string, otherPath: string): Promise<number> {
  const [one, other] = await Promise.all([draw(onePath), draw(otherPath)]);
  if (Math.abs(one.width - other.width) > 2 || Math.abs(one.height - other.height) > 2) {
    throw new Error(
      `The pages differ in size: ${one.width}×${one.height} and ${other.width}×${other.height}.`,
    );
  }
  return Math.min(...moves.flatMap((x) => moves.map((y) => meanDifference(one, other, x, y))));
}

/** The second picture is moved by `x` to the left and `y` up; only what both show is compared. */
function meanDifference(one: Picture, other: Picture, x: number, y: number): number {
  const [left, top] = [Math.max(0, -x), Math.max(0, -y)];
  const [right, bottom] = [Math.min(one.width, other.width - x), Math.min(one.height, other.height - y)];
  let sum = 0;
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const here = one.pixels[row * one.width + column] ?? 0;
      sum += Math.abs(here - (other.pixels[(row + y) * other.width + column + x] ?? 0));
    }
  }
  return sum / (255 * (right - left) * (bottom - top));
}

async function draw(path: string): Promise<Picture> {
  const { stdout } = await promisify(execFile)(
    'pdftoppm',
    ['-r', '50', '-gray', '-f', '1', '-l', '1', path],
    {
      encoding: 'buffer',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const [head = '', width, height] =
    stdout.toString('latin1', 0, 64).match(/^P5\s+(\d+)\s+(\d+)\s+255\s/) ?? [];
  return { width: Number(width), height: Number(height), pixels: stdout.subarray(head.length) };
}
