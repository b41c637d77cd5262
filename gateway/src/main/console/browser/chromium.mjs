import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { unpack } from './packed.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** The Chromium on the PATH, if there is one. */
export function onPath(path = process.env.PATH ?? '') {
  for (const folder of path.split(delimiter)) {
    for (const name of NAMES) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // not here: look on
      }
    }
  }
  return undefined;
}

/**
 * Starts a browser: the Chromium on the PATH, else the one that npm brought (`CONSOLE_CHROMIUM=npm` asks for that one).
 * Fails where neither starts: a suite without a browser has proved nothing.
 */
export async function launch() {
  const own = process.env.CONSOLE_CHROMIUM === 'npm' ? undefined : onPath();
  if (own) return chromium.launch({ executablePath: own, args: QUIET });
  return chromium.launch({ executablePath: await unpack(), args: [...QUIET, '--use-gl=angle', '--use-angle=swiftshader', '--disable-dev-shm-usage'] });
}
