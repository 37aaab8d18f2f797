/** Makes a picture small enough to be kept with the day, and printed on every certificate. */
import { longestLogo } from '#shared/domain/day/setup.ts';

export type PictureProblem = 'not-a-picture' | 'too-big';

/** Larger files are hardly logos, and would take a weak computer long to read. */
const largestFileBytes = 10_000_000;
/** What a certificate shows sharply. */
const mostAcross = 900;
const mostDown = 320;
/** Until it fits; a picture that is noise all over still does in the end. */
const scales = [1, 0.75, 0.55, 0.4, 0.3, 0.2, 0.12];
const jpegQuality = 0.86;

const beginnings = {
  'image/png': [0x89, 0x50, 0x4e, 0x47],
  'image/jpeg': [0xff, 0xd8, 0xff],
} as const;

type Kind = keyof typeof beginnings;

/** What a file is by its first bytes, whatever it is called. */
export function kindOfPicture(bytes: Uint8Array): Kind | undefined {
  const kinds: Kind[] = ['image/png', 'image/jpeg'];
  return kinds.find((kind) => beginnings[kind].every((byte, at) => bytes[at] === byte));
}

/** A data URL of at most `longestLogo` characters. */
export async function smallPicture(file: File): Promise<{ logo: string } | { problem: PictureProblem }> {
  if (file.size > largestFileBytes) return { problem: 'too-big' };
  const kind = kindOfPicture(new Uint8Array(await file.slice(0, 8).arrayBuffer()));
  const picture = kind && (await drawable(file));
  if (!kind || !picture) return { problem: 'not-a-picture' };
  const fit = Math.min(1, mostAcross / picture.width, mostDown / picture.height);
  for (const scale of scales) {
    const logo = drawn(picture, fit * scale, kind);
    if (logo.length <= longestLogo) return { logo };
  }
  return { problem: 'too-big' };
}

async function drawable(file: File): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file);
  } catch {
    // Begins like a picture and is none, or is broken: the person is told.
    return undefined;
  }
}

function drawn(picture: ImageBitmap, scale: number, kind: Kind): string {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser draws no pictures');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL(kind, jpegQuality);
}
