import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * How far the first pages of two PDFs are apart when drawn in grey at 50 dpi: the mean difference of their pixels, 0 for
 * the same picture to 1 for black against white. Sizes that differ by more than two pixels throw.
 */
export async function pictureDifference(onePath: string, otherPath: string): Promise<number> {
  const [one, other] = await Promise.all([draw(onePath), draw(otherPath)]);
  if (Math.abs(one.width - other.width) > 2 || Math.abs(one.height - other.height) > 2) {
    throw new Error(
      `The pages differ in size: ${one.width}×${one.height} and ${other.width}×${other.height}.`,
    );
  }
  const [width, height] = [Math.min(one.width, other.width), Math.min(one.height, other.height)];
  let sum = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      sum += Math.abs((one.pixels[y * one.width + x] ?? 0) - (other.pixels[y * other.width + x] ?? 0));
    }
  }
  return sum / (255 * width * height);
}

async function draw(path: string) {
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
