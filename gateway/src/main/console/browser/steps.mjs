import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Collects what a page should never do: errors on its console, broken policies, exceptions. */
export class Watch {
  constructor(page, { allow = [] } = {}) {
    this.complaints = [];
    const keep = (text) => {
      if (!allow.some((pattern) => pattern.test(text))) this.complaints.push(text);
    };
    page.on('console', (message) => {
      if (message.type() === 'error' || /Content Security Policy|Trusted Type/i.test(message.text())) keep(`${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => keep(`exception: ${error.message}`));
  }

  /** Throws where there was a complaint. */
  assertQuiet(where) {
    if (this.complaints.length > 0) throw new Error(`${where}: ${this.complaints.join('\n')}`);
  }
}

/** Waits until the page shows what it has: no skeleton, no request under way, fonts and one frame drawn. */
export async function settled(page, timeout = 15_000) {
  await page.waitForSelector('ld-app main', { timeout });
  await page.waitForFunction(() => !document.querySelector('.skeleton') && !/Opening Lastday/.test(document.body.textContent ?? ''), undefined, { timeout });
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))));
}

/** What axe finds wrong, one line a finding; its best-practice rules count too. */
export async function axeFindings(page) {
  await page.evaluate(AXE);
  const result = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return result.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.map((n) => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).slice(0, 3).join(' | ')}`);
}

export async function assertAccessible(page, where) {
  const findings = await axeFindings(page);
  if (findings.length > 0) throw new Error(`${where}: ${findings.join('\n')}`);
}

/** The page must not scroll sideways, no table may hide a column, and no card may cover another. */
export async function assertFits(page, where) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) throw new Error(`${where}: ${over} px wider than the window`);
  const hidden = await page.evaluate(() => [...document.querySelectorAll('.scroll')].map((e) => e.scrollWidth - e.clientWidth).filter((px) => px > 0));
  if (hidden.length > 0) throw new Error(`${where}: a table hides ${hidden.join(', ')} px at its side`);
  const overlaps = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('main .card')].filter((e) => !e.querySelector('.card')).map((e) => e.getBoundingClientRect());
    return boxes.filter((a, i) => boxes.some((b, j) => j > i && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)).length;
  });
  if (overlaps > 0) throw new Error(`${where}: ${overlaps} cards overlap`);
}

/** Opens a path of the console and waits until it is settled. */
export async function visit(page, base, path) {
  await page.goto(new URL(path, base).href);
  await settled(page);
}

/** Logs in through the real log-in page of the identity provider (Keycloak) as one operator; ends on Home. */
export async function logIn(page, base, username, password) {
  await page.goto(new URL('/', base).href);
  await page.getByRole('link', { name: 'Log in' }).click();
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
  await page.waitForURL((url) => url.origin === new URL(base).origin && !url.pathname.startsWith('/login'), { timeout: 30_000 });
  await settled(page);
}
