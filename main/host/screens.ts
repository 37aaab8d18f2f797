/** The built screens, served with a strict Content-Security-Policy. Only files that were there at the start are. */
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { Hono } from 'hono';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

function contentSecurityPolicy(styleNonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    // The PDF itself is shown from memory.
    'frame-src blob:',
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Every path that is no file is a screen of the app: `index.html` with a nonce for its styles. */
export async function screenRoutes(folder: string): Promise<Hono> {
  const files = new Set(await pathsOf(folder));
  return new Hono().get('*', async (context) => {
    const path = new URL(context.req.url).pathname;
    const name = files.has(path) ? path : '/index.html';
    if (!files.has(name)) return context.text('Trạm Khám: screens are not built (npm run build)', 503);
    const nonce = randomBytes(16).toString('base64');
    const bytes = await readFile(join(folder, name));
    const isPage = name === '/index.html';
    return context.body(
      isPage ? bytes.toString().replaceAll('%STYLE_NONCE%', nonce) : new Uint8Array(bytes),
      200,
      {
        'content-type': types[extname(name)] ?? 'application/octet-stream',
        'content-security-policy': contentSecurityPolicy(nonce),
        'cache-control': isPage ? 'no-store' : 'max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
    );
  });
}

async function pathsOf(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
