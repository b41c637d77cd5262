import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { bench, picture } from './bench.mjs';
import { assertAccessible, assertFits, settled, visit } from './steps.mjs';

const REFUSED = [/Failed to load resource: the server responded with a status of (404|409|422)/];
const dayAgo = (n) => new Date(Date.now() - n * 86_400_000).toISOString().slice(0, 10);

describe('devices', () => {
  let b;
  before(async () => (b = await bench()));
  after(async () => b.close());

  test('every number that is a link equals the list that it leads to, and its file', async () => {
    const { page, watch, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/devices');
    const numbers = await page.locator('a.tile, .figures-strip a').evaluateAll((all) => all.map((a) => [a.getAttribute('href'), (a.querySelector('.tile-figure') ?? a).textContent.trim()]));
    assert.ok(numbers.length >= 12, `${numbers.length} numbers`);
    for (const [href, n] of numbers) {
      await visit(page, b.base, href);
      assert.match(await page.locator('.table-foot').innerText(), new RegExp(` of ${n} shown`), href);
      const file = await page.getByRole('link', { name: `CSV (${n})` }).getAttribute('href');
      assert.match(file, /^\/api\/devices\.csv\?evaluation=evaluation-7&/);
    }
    watch.assertQuiet('numbers');
    await close();
  });

  test('the parts of every bar, not applicable included, sum to all devices', async () => {
    const { page, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/devices');
    const sums = await page.locator('.checks .figures').evaluateAll((all) => all.map((e) => e.textContent.split('·').reduce((n, part) => n + parseInt(part, 10), 0)));
    assert.deepEqual(sums, Array.from({ length: 10 }, () => 64));
    assert.match(await page.locator('.checks-means').innerText(), /Safe means that it passes Supported OS, Screen lock.* where that can be known/);
    await close();
  });

  test('filters stand in the address, and result and reason come with a check', async () => {
    const { page, watch, close } = await b.open({ role: 'auditor' });
    await visit(page, b.base, '/devices');
    const pick = (name) => page.locator('label.picker').filter({ hasText: new RegExp(`^${name}`) }).locator('select');
    assert.equal(await pick('Reason').count(), 0);
    await pick('Check').selectOption('os-support');
    await settled(page);
    await pick('Reason').selectOption('OS_ENDED');
    await settled(page);
    await pick('Owner').selectOption('PERSONAL');
    await settled(page);
    assert.match(page.url(), /check=os-support&reason=OS_ENDED&ownership=PERSONAL/);
    await page.locator('.table-foot').getByText('7 of 7 shown').waitFor();
    await page.getByRole('link', { name: 'Clear filters' }).click();
    await page.locator('.table-foot').getByText(' of 64 shown').waitFor();
    watch.assertQuiet('filters');
    await close();
  });

  for (const [width, rows] of [[1280, 1], [1000, 2], [800, 2], [360, 4]]) {
    test(`the smaller figures stand in full rows, ${width} px`, async () => {
      const { page, close } = await b.open({ role: 'it', width });
      await visit(page, b.base, '/devices');
      const tops = await page.locator('.figures-strip dd').evaluateAll((all) => all.map((e) => Math.round(e.getBoundingClientRect().top)));
      const perRow = [...new Set(tops)].map((top) => tops.filter((t) => t === top).length);
      assert.deepEqual(perRow, Array.from({ length: rows }, () => 8 / rows));
      await close();
    });
  }

  test('a version of Windows has its name, and stands beside it once', async () => {
    const { page, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/devices?platform=LINUX');
    assert.match(await page.locator('.devices tbody tr').first().innerText(), /Debian GNU\/Linux 12\.0\.0\s*\n/);
    await visit(page, b.base, '/devices?platform=WINDOWS&check=os-support&reason=OS_ENDED');
    assert.match(await page.locator('.devices tbody tr').first().innerText(), /Windows 11 24H2\s+10\.0\.26100\.4652/);
    await close();
  });

  test('failing for says what it is counted from', async () => {
    const { page, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/devices?state=NOT_SAFE');
    const text = await page.locator('.devices').innerText();
    assert.match(text, /since 13 Oct 2026, end of support/);
    assert.match(text, /81 days\s+since first seen/);
    assert.match(await page.getByRole('region', { name: 'Failing for longest' }).innerText(), /since first seen/);
    await close();
  });

  test('what changed since last week is told from and to, and leads to the device', async () => {
    const { page, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/devices');
    const changes = page.getByRole('region', { name: /Changed since last week/ });
    assert.match(await changes.innerText(), /Pass\s*→\s*to\s*✕\s*support has ended/);
    await changes.getByRole('link').first().click();
    await settled(page);
    assert.match(page.url(), /\/devices\/device-\d+$/);
    await close();
  });

  test('the trend of ninety days is drawn, told as a table, and shows a day without an evaluation as such', async () => {
    const { page, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/devices');
    assert.ok((await page.locator('.wide-chart rect').count()) > 200);
    await page.getByText('The same as a table').click();
    assert.equal(await page.getByRole('table', { name: 'Day by day' }).locator('tbody tr').count(), 90);
    assert.equal(await page.getByText('no evaluation ended that day').count(), 2);
    await assertAccessible(page, 'trend');
    await close();
  });

  for (const [theme, width] of [['light', 1280], ['dark', 360]]) {
    test(`a past day says that it is past, and keeps it in every link, ${theme}, ${width} px`, async () => {
      const { page, watch, close } = await b.open({ role: 'it', theme, width });
      await visit(page, b.base, `/devices?at=${dayAgo(9)}`);
      await page.getByText('not how it is').waitFor();
      assert.match(await page.locator('.devices tbody a').first().getAttribute('href'), /\?at=/);
      assert.match(await page.getByRole('link', { name: /^CSV/ }).getAttribute('href'), /evaluation=evaluation-day-\d+/);
      assert.match(await page.locator('a.tile').first().getAttribute('href'), /at=/);
      assert.equal(await page.getByRole('region', { name: /Changed since last week/ }).count(), 0);
      await picture(page, `devices-past-${theme}-${width}`);
      await assertAccessible(page, 'past');
      await assertFits(page, 'past');
      await page.locator('.devices tbody a').first().click();
      await settled(page);
      await page.getByText('not how it is').waitFor();
      assert.equal(await page.getByRole('button', { name: /Accept|Record/ }).count(), 0, 'the past cannot be changed');
      watch.assertQuiet('past');
      await close();
    });
  }

  test('what nobody could read is unknown, and not nought', async () => {
    const { page, close } = await b.open({ role: 'it', state: 'partial' });
    await visit(page, b.base, '/devices');
    const text = await page.locator('main').innerText();
    assert.match(text, /Held by leavers\s+\?/);
    assert.match(text, /Fleet was not read whole/);
    assert.match(text, /OS dates are 82 days old/);
    assert.match(text, /secureByDefault is off/);
    await assertAccessible(page, 'partial');
    await close();
  });

  test('before the first evaluation there is nothing to show, and it says so', async () => {
    const { page, close } = await b.open({ role: 'it', allow: REFUSED });
    await visit(page, b.base, `/devices?at=${dayAgo(300)}`);
    assert.match(await page.locator('main').innerText(), /Nothing was evaluated by then/);
    await close();
  });

  test('a director sees figures and no list', async () => {
    const { page, watch, close } = await b.open({ role: 'director' });
    await visit(page, b.base, '/devices');
    assert.equal(await page.locator('.devices, a.tile, .figures-strip a, #longest').count(), 0);
    assert.equal(await page.getByRole('button', { name: 'Scan now' }).count(), 0);
    watch.assertQuiet('director');
    await close();
  });

  test('IT starts a scan of devices and sees how far it is', async () => {
    const { page, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/devices');
    const sent = page.waitForRequest((r) => r.method() === 'POST');
    await page.getByRole('button', { name: 'Scan now' }).click();
    assert.match((await sent).url(), /\/api\/devices\/scans$/);
    await page.getByRole('region', { name: 'Scan' }).getByText('Fleet').waitFor();
    await close();
  });
});

describe('one device', () => {
  let b;
  before(async () => (b = await bench()));
  after(async () => b.close());

  test('says what each check rests on, who disagrees, what to do, and how it stood before', async () => {
    const { page, watch, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/devices/device-5');
    const text = await page.locator('main').innerText();
    for (const words of [/Screen lock Cyber Essentials/, /Encryption not counted: good practice/, /Updates Cyber Essentials[^\n]*, where it is known/, /the state of the setting is “not compliant”/, /Fleet says otherwise/, /set a PIN of six digits/, /Screen lock fails for 5 days/, /account disabled/]) assert.match(text, words);
    await page.getByText(/^History of Screen lock/).click();
    assert.equal(await page.locator('.spells:visible li').count(), 2);
    await page.getByText('Evidence of Screen lock').click();
    await page.getByText('PasswordRequired').waitFor();
    await assertAccessible(page, 'device');
    await assertFits(page, 'device');
    await picture(page, 'device-open');
    watch.assertQuiet('device');
    await close();
  });

  test('a person’s word has an owner, a last day and a picture’s digest, and the picture stays here', async () => {
    const { page, watch, close } = await b.open({ role: 'it', allow: REFUSED });
    await visit(page, b.base, '/devices/device-2');
    assert.match(await page.locator('main').innerText(), /Ines Costa says that it holds, until .* never a pass/);
    await page.getByRole('button', { name: 'Record what the person says: Screen lock' }).click();
    await page.getByLabel('Who answers for it').fill('Ines Costa');
    await page.getByLabel('Last day on which it counts').fill(dayAgo(-30));
    await page.getByLabel('Picture that the person showed').setInputFiles({ name: 'lock.png', mimeType: 'image/png', buffer: Buffer.from('abc') });
    await page.getByText('ba7816bf8f01cfea').waitFor();
    await assertAccessible(page, 'attestation');
    await picture(page, 'device-attestation', false);
    const sent = page.waitForRequest((r) => r.method() === 'POST');
    await page.getByRole('button', { name: 'Record the word' }).click();
    const request = await sent;
    assert.match(request.url(), /\/api\/devices\/device-2\/attestation$/);
    assert.deepEqual(request.postDataJSON(), { check: 'screen-lock-credential', subject: 'CHECK', screenshotSha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', owner: 'Ines Costa', expires: dayAgo(-30) });
    assert.ok(request.headers()['idempotency-key']);
    await page.locator('dialog').waitFor({ state: 'detached' });
    watch.assertQuiet('attestation');
    await close();
  });

  test('a gap is accepted with an owner, a reason and a day', async () => {
    const { page, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/devices/device-5');
    await page.getByRole('button', { name: 'Accept for a while: The device has no screen lock' }).click();
    await page.getByLabel('Who answers for it').fill('Ivan Okoro, IT');
    await page.getByLabel('Until the end of').fill(dayAgo(-30));
    await page.getByLabel('Why it may stay').fill('It stands in a locked room.');
    const sent = page.waitForRequest((r) => r.method() === 'POST');
    await page.getByRole('button', { name: 'Accept until that day' }).click();
    const body = (await sent).postDataJSON();
    assert.equal(body.rule, 'device-screen-lock-credential');
    assert.match(body.expiresAt, new RegExp(`^${dayAgo(-30)}T23:59:00`));
    await page.locator('dialog').waitFor({ state: 'detached' });
    await close();
  });

  test('an auditor reads and changes nothing', async () => {
    const { page, close } = await b.open({ role: 'auditor' });
    await visit(page, b.base, '/devices/device-5');
    assert.equal(await page.getByRole('button', { name: /Accept|Record/ }).count(), 0);
    await close();
  });
});

describe('device findings', () => {
  let b;
  before(async () => (b = await bench()));
  after(async () => b.close());

  test('filters stand in the address, and the file has the same', async () => {
    const { page, watch, close } = await b.open({ role: 'auditor' });
    await visit(page, b.base, '/device-findings');
    await page.locator('label.picker').filter({ hasText: /^Rule/ }).locator('select').selectOption('device-screen-lock-credential');
    await settled(page);
    await page.getByRole('link', { name: 'CSV (8)' }).waitFor();
    assert.match(await page.getByRole('link', { name: 'CSV (8)' }).getAttribute('href'), /^\/api\/devices\/findings\.csv\?state=OPEN&rule=device-screen-lock-credential$/);
    assert.match(await page.locator('.findings').innerText(), /Windows, company/);
    watch.assertQuiet('filters');
    await close();
  });

  test('an accepted finding is shown with its owner and day, never as passed', async () => {
    const { page, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/device-findings?state=EXCEPTED');
    assert.match(await page.locator('.findings .badge', { hasText: 'Accepted until' }).first().getAttribute('class'), /warn/);
    await close();
  });
});
