import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './chromium.mjs';
import { serve } from './fixture/serve.mjs';
import { Watch } from './steps.mjs';

export const PICTURES = process.env.CONSOLE_PICTURES ?? fileURLToPath(new URL('../../../../target/console-screenshots', import.meta.url));

/** The fixture and a browser for one test file; each test opens a page of its own in the role and state that it needs. */
export async function bench() {
  mkdirSync(PICTURES, { recursive: true });
  const fixture = await serve();
  const browser = await launch();
  return {
    base: fixture.base,
    streams: fixture.streams,
    async open({ role = 'hr', state = 'ok', theme = 'light', width = 1280, height = 860, allow = [] } = {}) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' });
      await context.addCookies(Object.entries({ 'fixture-role': role, 'fixture-state': state }).map(([name, value]) => ({ name, value, url: fixture.base })));
      const page = await context.newPage();
      return { page, watch: new Watch(page, { allow }), close: () => context.close() };
    },
    async close() {
      await browser.close();
      await fixture.close();
    },
  };
}

/** Keeps a picture where people and the README find it. */
export async function picture(page, name, fullPage = true) {
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage });
}
