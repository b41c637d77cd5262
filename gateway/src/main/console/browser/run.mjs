import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from './chromium.mjs';
import { assertAccessible, assertFits, logIn, settled, visit, Watch } from './steps.mjs';

/*
 * Opens pages of a running Lastday as one operator, asserts that each is accessible and quiet, and keeps a picture of each.
 *
 *   LASTDAY_PASSWORD=… node browser/run.mjs --base http://127.0.0.1:8080 --user helen.marsh --out screenshots / /leavers
 *
 * The user may stand in LASTDAY_USER; the password only there: command lines are seen by others. Exit 0 all well,
 * 1 a page complained or did not come, 2 usage.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    base: { type: 'string', default: 'http://127.0.0.1:8080' },
    user: { type: 'string', default: process.env.LASTDAY_USER ?? '' },
    out: { type: 'string', default: 'screenshots' },
    width: { type: 'string', default: '1280' },
    dark: { type: 'boolean', default: false },
  },
});

const password = process.env.LASTDAY_PASSWORD ?? '';
if (!values.user || !password) {
  console.error('Give --user (or LASTDAY_USER) and LASTDAY_PASSWORD.');
  process.exit(2);
}

function pictureName(path) {
  const plain = path.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'home';
  return `${values.user}-${plain}${values.dark ? '-dark' : ''}.png`;
}

mkdirSync(values.out, { recursive: true });
const browser = await launch();
let failures = 0;
try {
  const context = await browser.newContext({ viewport: { width: Number(values.width), height: 860 }, colorScheme: values.dark ? 'dark' : 'light', locale: 'en-GB', timezoneId: 'Europe/London' });
  const page = await context.newPage();
  // the first question who is logged in is answered "nobody", and browsers report each 401 as an error
  const watch = new Watch(page, { allow: [/401 \(.*\/api\/me\)/] });
  await logIn(page, values.base, values.user, password);
  for (const path of positionals.length > 0 ? positionals : ['/']) {
    watch.complaints.length = 0;
    try {
      await visit(page, values.base, path);
      await settled(page);
      await page.screenshot({ path: join(values.out, pictureName(path)), fullPage: true });
      await assertAccessible(page, path);
      await assertFits(page, path);
      watch.assertQuiet(path);
      console.log(`ok ${path}`);
    } catch (error) {
      failures += 1;
      console.error(`FAILED ${path}\n${error.message}`);
    }
  }
} finally {
  await browser.close();
}
process.exit(failures > 0 ? 1 : 0);
