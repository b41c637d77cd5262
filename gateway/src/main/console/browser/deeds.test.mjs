import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bench, picture } from './bench.mjs';
import { assertAccessible, assertFits, settled, visit } from './steps.mjs';

/** Runs run.mjs as somebody outside would; gives its exit code and what it wrote. */
function runScript(args, password) {
  const script = fileURLToPath(new URL('run.mjs', import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { env: { ...process.env, LASTDAY_PASSWORD: password } }, (error, out, err) => resolve({ code: error?.code ?? 0, out, err }));
  });
}

/** Presses Tab until the focused element's accessible name or text matches; fails where it cannot be reached. */
async function tabTo(page, name, most = 60) {
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate((pattern) => {
      const e = document.activeElement;
      const label = e?.labels?.[0]?.textContent ?? '';
      return new RegExp(pattern, 'i').test(`${e?.getAttribute('aria-label') ?? ''} ${e?.textContent ?? ''} ${label}`);
    }, name.source);
    if (found) return;
  }
  throw new Error(`no way by keyboard to ${name}`);
}

/** Types a date with digits; browsers order day and month by a locale of their own. */
async function typeDate(page, field, hint) {
  for (const digits of ['27112026', '11272026', '20261127']) {
    await page.evaluate((selector) => {
      const input = document.querySelector(selector);
      input.value = '';
      input.blur();
      input.focus();
    }, field);
    await page.keyboard.type(digits);
    if (hint.test((await page.locator(`${field}-hint`).allInnerTexts()).join())) return;
  }
  throw new Error('the date cannot be typed');
}

/** Whether the focused element shows that it is. */
function focusVisible(page) {
  return page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle !== 'none');
}

describe('what people do', () => {
  let b;
  before(async () => (b = await bench()));
  after(async () => b.close());

  test('HR starts a leaver with the keyboard alone', async () => {
    const { page, watch, close } = await b.open({ role: 'hr' });
    await visit(page, b.base, '/');
    await tabTo(page, /^\s*Start a leaver/);
    assert.ok(await focusVisible(page), 'the focus is visible');
    await page.keyboard.press('Enter');
    await settled(page);
    await tabTo(page, /Name, e-mail or employee number/);
    await page.keyboard.type('priya');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.person-choice');
    await tabTo(page, /Choose Priya Nair/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.kinds input:focus');
    await typeDate(page, '#lastWorkingDay', /Fri 27 Nov 2026/);
    await tabTo(page, /Reason/);
    await page.keyboard.type('Resigned');
    await assertAccessible(page, 'the form');
    await picture(page, 'start-form');
    await tabTo(page, /^\s*Go on/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    await assertAccessible(page, 'the dialog');
    await picture(page, 'start-confirm', false);
    await page.locator('#ask-name').focus();
    await page.keyboard.type('priya nair');
    const asked = page.waitForRequest((r) => r.method() === 'POST' && r.url().endsWith('/api/leavers'));
    await page.keyboard.press('Enter');
    const sent = (await asked).postDataJSON();
    assert.deepEqual([sent.confirmName, sent.playbook], ['priya nair', 'standard']);
    await page.waitForURL(/\/leavers\/case-awaiting-approval\/plan/);
    await settled(page);
    const letter = await page.locator('article').innerText();
    assert.match(letter, /What we cannot do/);
    assert.match(letter, /How they could get back in[^]*Personal phone resets the password[^]*could not be looked for/);
    assert.match(letter, /2 devices[^]*1 not safe/);
    assert.doesNotMatch(letter, /Their devices|iPhone/, 'HR reads numbers');
    watch.assertQuiet('start a leaver');
    await close();
  });

  test('an approver reads in the plan what keeps each device from being safe', async () => {
    const { page, close } = await b.open({ role: 'approver' });
    await visit(page, b.base, '/leavers/case-awaiting-approval/plan');
    const letter = await page.locator('article').innerText();
    assert.match(letter, /Their devices[^]*Priya’s iPhone, iPhone \(iOS\), personal[^]*Not safe[^]*Supported OS[^]*✕\s*ended 13 May 2025[^]*Screen lock[^]*\?\s*PIN length not visible/);
    assert.equal(await page.locator('.their-devices a').count(), 0, 'the page of a device is for IT');
    await assertAccessible(page, 'the plan with devices');
    await close();
  });

  for (const [theme, width] of [['light', 1280], ['dark', 360]]) {
    test(`IT goes from the plan to a device of the leaver, ${theme}, ${width} px`, async () => {
      const { page, close } = await b.open({ role: 'it', theme, width });
      await visit(page, b.base, '/leavers/case-awaiting-approval/plan');
      assert.equal(await page.getByRole('link', { name: 'Priya’s iPhone' }).getAttribute('href'), '/devices/p7');
      await assertAccessible(page, 'the plan with devices');
      await assertFits(page, 'the plan with devices');
      await picture(page, `plan-devices-${theme}-${width}`);
      await close();
    });
  }

  test('the wrong name typed keeps the button shut', async () => {
    const { page, close } = await b.open({ role: 'approver' });
    await visit(page, b.base, '/leavers/case-needs-human');
    await page.getByRole('button', { name: 'Give access back to Priya Nair' }).click();
    await page.locator('#ask-reason').fill('Started by mistake');
    await page.locator('#ask-name').fill('Priya Naira');
    const button = page.locator('dialog').getByRole('button', { name: 'Give access back to Priya Nair' });
    assert.equal(await button.isDisabled(), true);
    await page.locator('#ask-name').fill('Priya Nair');
    assert.equal(await button.isDisabled(), false);
    await close();
  });

  test('a refusal stands in the dialog and what was typed stays', async () => {
    const { page, close } = await b.open({ role: 'hr', allow: [/422/] });
    await visit(page, b.base, '/leavers/new?q=sam+taylor');
    await page.getByRole('button', { name: /Choose Sam Taylor, sam.taylor@/ }).click();
    await page.locator('#lastWorkingDay').fill('2026-12-04');
    await page.locator('#reason').fill('Resigned');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.locator('#ask-name').fill('Sam Taylor');
    await page.locator('dialog').getByRole('button', { name: 'Ask for approval' }).click();
    await page.locator('dialog .note.fail').waitFor();
    assert.match(await page.locator('dialog').innerText(), /Take it off the list first/);
    assert.equal(await page.locator('#reason').inputValue(), 'Resigned');
    await close();
  });

  test('an approver approves and sees the case run', async () => {
    const { page, watch, close } = await b.open({ role: 'approver' });
    await visit(page, b.base, '/leavers/case-awaiting-approval');
    await page.getByRole('button', { name: 'Approve Priya Nair' }).click();
    await page.locator('dialog').getByRole('button', { name: 'Approve Priya Nair' }).click();
    await page.getByText('Running').first().waitFor();
    watch.assertQuiet('approval');
    await close();
  });

  test('the live view resumes after the last event it saw', async () => {
    const before = b.streams.length;
    const { page, close } = await b.open({ role: 'hr', state: 'drop', allow: [/ERR_INCOMPLETE_CHUNKED_ENCODING/] });
    await visit(page, b.base, '/leavers/case-needs-human');
    await page.waitForFunction(() => document.body.textContent?.includes('interrupted'));
    await page.waitForFunction(() => /\bLive ·/.test(document.body.textContent ?? ''), undefined, { timeout: 8000 });
    assert.deepEqual(b.streams.slice(before), [0, 1]);
    await close();
  });

  test('an upload ends with a receipt that names the digest', async () => {
    const { page, watch, close } = await b.open({ role: 'hr' });
    await visit(page, b.base, '/leavers/case-needs-human');
    await page.locator('#export').setInputFiles({ name: 'WhatsApp Chat – Site.txt', mimeType: 'text/plain', buffer: Buffer.from('01/11/2026, 09:00 - Priya Nair: Good morning') });
    await page.getByRole('button', { name: 'Hand in WhatsApp Chat' }).click();
    await page.locator('ld-hand-in .note.pass').waitFor();
    assert.match(await page.locator('ld-hand-in').innerText(), /(ab){32}/);
    await assertAccessible(page, 'receipt');
    watch.assertQuiet('upload');
    await close();
  });

  test('each tile of devices equals the list that it leads to', async () => {
    const { page, close } = await b.open({ role: 'it' });
    for (const label of ['Safe to hold business data', 'Not safe', 'Cannot be known', 'Held by leavers']) {
      await visit(page, b.base, '/devices');
      const tile = page.locator('a.tile', { hasText: label }).first();
      const figure = await tile.locator('.tile-figure').innerText();
      await tile.click();
      await page.getByRole('link', { name: `CSV (${figure})` }).waitFor();
      assert.match(await page.locator('.table-foot').innerText(), new RegExp(` of ${figure} shown`));
    }
    await close();
  });

  test('each figure of MFA coverage equals the list that it leads to', async () => {
    const { page, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/mfa');
    const links = await page.locator('.figures a').evaluateAll((all) => all.map((a) => [a.getAttribute('href'), parseInt(a.textContent, 10)]));
    assert.ok(links.length > 10);
    for (const [href, n] of links.slice(0, 6)) {
      await visit(page, b.base, href);
      assert.match(await page.locator('.table-foot').innerText(), new RegExp(` of ${n} shown`));
    }
    await close();
  });

  test('back and forward restore filters from the address', async () => {
    const { page, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/devices');
    await page.getByRole('link', { name: /^Not safe \d/ }).first().click();
    await page.waitForURL(/state=NOT_SAFE/);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('.chip[aria-current]')?.textContent?.trim().startsWith('All'));
    await close();
  });

  test('two people open an archive: one asks, the other follows the link and agrees', async () => {
    const asking = await b.open({ role: 'auditor' });
    await visit(asking.page, b.base, '/leavers/case-closed');
    await asking.page.getByRole('button', { name: 'Ask to open Sales UK' }).click();
    await asking.page.locator('#ask-reason').fill('Subject access request');
    await asking.page.locator('dialog').getByRole('button', { name: 'Ask a second person' }).click();
    const link = await asking.page.getByRole('link', { name: 'Link for them' }).getAttribute('href');
    await asking.page.reload();
    await settled(asking.page);
    await asking.page.getByRole('link', { name: 'Link for them' }).waitFor();
    assert.equal(await asking.page.getByRole('link', { name: 'Take the contents' }).count(), 0);
    await asking.close();

    const agreeing = await b.open({ role: 'dpo' });
    await visit(agreeing.page, b.base, link);
    await assertAccessible(agreeing.page, 'opening');
    await agreeing.page.getByRole('button', { name: 'Decide' }).click();
    await agreeing.page.locator('dialog').getByRole('button', { name: 'Agree to open it' }).click();
    await agreeing.page.getByText('You agreed').waitFor();
    assert.equal(await agreeing.page.getByRole('link', { name: 'Take the contents' }).count(), 0);
    agreeing.watch.assertQuiet('opening');
    await agreeing.close();
  });

  test('nobody is offered what their role may not do', async () => {
    const { page, close } = await b.open({ role: 'hr' });
    await visit(page, b.base, '/leavers/case-needs-human');
    const main = await page.locator('main').innerText();
    assert.doesNotMatch(main, /Give access back|Stop remaining steps|Ask to open/);
    assert.doesNotMatch(await page.locator('nav').innerText(), /Devices|Lawful basis/);
    await close();
  });

  test('run.mjs logs in, looks, keeps pictures, and fails where a page does not come', async () => {
    const out = mkdtempSync(join(tmpdir(), 'lastday-console-'));
    const good = await runScript(['--base', b.base, '--user', 'helen.marsh', '--out', out, '/', '/leavers'], 'any');
    assert.deepEqual([good.code, good.out], [0, 'ok /\nok /leavers\n'], good.err);
    assert.ok(existsSync(join(out, 'helen.marsh-leavers.png')));
    const missing = await runScript(['--base', b.base, '--user', 'helen.marsh', '--out', out, '/leavers/case-unknown'], 'any');
    assert.equal(missing.code, 1);
    assert.match(missing.err, /404/);
    assert.equal((await runScript(['--base', b.base, '--user', 'helen.marsh'], '')).code, 2);
  });

  test('on a phone the menu opens and closes', async () => {
    const { page, close } = await b.open({ role: 'it', width: 360 });
    await visit(page, b.base, '/');
    assert.equal(await page.locator('nav').isVisible(), false);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Devices', exact: true }).click();
    await settled(page);
    assert.equal(await page.locator('nav').isVisible(), false);
    assert.match(await page.locator('h1').innerText(), /Devices/);
    await close();
  });
});
