import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Beside the other things that npm brought, so that nothing of ours lies in a folder that everybody can write to. */
const HOME = fileURLToPath(new URL('../node_modules/.cache/chromium', import.meta.url));

/**
 * Unpacks the Chromium of `@sparticuz/chromium` and gives its path. The package was made for functions in a cloud: told that it runs in
 * one, it brings the libraries and fonts that a bare machine lacks. Its own arguments stay unused: they switch security off.
 */
export async function unpack() {
  mkdirSync(HOME, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = HOME;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
