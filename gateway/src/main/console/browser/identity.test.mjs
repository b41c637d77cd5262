import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { bench, picture } from './bench.mjs';
import { assertAccessible, assertFits, settled, visit } from './steps.mjs';

const REFUSED = [/Failed to load resource: the server responded with a status of (409|422)/];
const dayAgo = (n) => new Date(Date.now() - n * 86_400_000).toISOString().slice(0, 10);

describe('MFA coverage', () => {
  let b;
  before(async () => (b = await bench()));
  after(async () => b.close());

  test('a tile, its list and its file are of one evaluation and one number', async () => {
    const { page, watch, close } = await b.open({ role: 'it' });
    const asked = [];
    page.on('request', (r) => r.url().includes('/api/identity/people?') && asked.push(new URL(r.url())));
    await visit(page, b.base, '/mfa');
    await page.getByRole('link', { name: 'Privileged without MFA' }).click();
    await settled(page);
    assert.equal(await page.locator('.people tbody tr').count(), 1);
    assert.equal(asked.at(-1).searchParams.get('evaluation'), 'evaluation-7');
    const file = await page.getByRole('link', { name: 'CSV (1)' }).getAttribute('href');
    assert.match(file, /^\/api\/identity\/people\.csv\?evaluation=evaluation-7&population=PRIVILEGED&registered=NO$/);
    watch.assertQuiet('list');
    await close();
  });

  test('a missing permission is named with what stays unknown', async () => {
    const { page, watch, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/mfa');
    await page.getByText('2 parts may not be read').click();
    await page.getByText('Unknown: whose OneDrive it is').waitFor();
    assert.match(await page.locator('.unread').innerText(), /Files\.Read\.All/);
    await picture(page, 'mfa-unread');
    await assertAccessible(page, 'unread');
    await assertFits(page, 'unread');
    watch.assertQuiet('unread');
    await close();
  });

  test('a number brings its list into sight, by keyboard too', async () => {
    const { page, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/mfa');
    await page.getByRole('link', { name: 'Staff without MFA' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => globalThis.scrollY > 200);
    assert.match(page.url(), /population=STAFF&registered=NO#list$/);
    await close();
  });

  test('the trend is drawn, told as a table, and shows a day without an evaluation as such', async () => {
    const { page, watch, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/mfa');
    assert.equal(await page.locator('.chart').count(), 4);
    assert.ok((await page.locator('.chart rect').count()) > 100);
    await page.getByText('The same as a table').click();
    assert.equal(await page.getByRole('table', { name: 'Day by day' }).locator('tbody tr').count(), 35);
    assert.equal(await page.getByText('no evaluation ended that day').count(), 2);
    await picture(page, 'mfa-trend-table');
    await assertAccessible(page, 'trend');
    await assertFits(page, 'trend');
    watch.assertQuiet('trend');
    await close();
  });

  for (const [theme, width] of [['light', 1280], ['dark', 390]]) {
    test(`a past day says that it is past, and keeps it in every link, ${theme}, ${width} px`, async () => {
      const { page, watch, close } = await b.open({ role: 'it', theme, width });
      await visit(page, b.base, '/mfa');
      await page.locator('#at').fill(dayAgo(9));
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await page.getByText('not how it is').waitFor();
      await settled(page);
      assert.match(page.url(), new RegExp(`at=${dayAgo(9)}`));
      assert.match(await page.locator('.people tbody a').first().getAttribute('href'), /\?at=/);
      assert.match(await page.getByRole('link', { name: /^CSV/ }).getAttribute('href'), /evaluation=evaluation-day-9/);
      assert.doesNotMatch(await page.locator('main').innerText(), /daily scan is missing/);
      await picture(page, `mfa-past-${theme}-${width}`);
      await assertAccessible(page, 'past');
      await assertFits(page, 'past');
      await page.getByRole('link', { name: 'Back to today' }).click();
      await page.getByText('not how it is').waitFor({ state: 'detached' });
      watch.assertQuiet('past');
      await close();
    });
  }

  test('before the first evaluation there is nothing to show, and it says so', async () => {
    const { page, close } = await b.open({ role: 'it', allow: REFUSED });
    await visit(page, b.base, `/mfa?at=${dayAgo(300)}`);
    assert.match(await page.locator('main').innerText(), /Nothing was evaluated by then/);
    await assertAccessible(page, 'before the first');
    await close();
  });

  test('a director sees figures and no list', async () => {
    const { page, watch, close } = await b.open({ role: 'director' });
    await visit(page, b.base, '/mfa');
    assert.equal(await page.locator('.people, a.tile').count(), 0);
    assert.equal(await page.getByRole('button', { name: 'Scan now' }).count(), 0);
    watch.assertQuiet('director');
    await close();
  });

  test('IT starts a scan, sees how far it is, and a broken one says that nothing was closed', async () => {
    const { page, watch, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/mfa');
    await page.getByRole('button', { name: 'Scan now' }).focus();
    await page.keyboard.press('Enter');
    const progress = page.getByRole('region', { name: 'Scan' });
    await progress.getByText('120 read').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Scanning …' }).isDisabled(), true);
    await assertAccessible(page, 'scanning');
    await assertFits(page, 'scanning');
    await picture(page, 'mfa-scanning');
    await progress.getByText('Nothing was closed because of it').waitFor({ timeout: 15_000 });
    await progress.getByText('Broke off: the system asked us to wait').waitFor();
    await page.getByRole('button', { name: 'Scan now' }).waitFor();
    watch.assertQuiet('scan');
    await close();
  });
});

describe('one person explained', () => {
  let b;
  before(async () => (b = await bench()));
  after(async () => b.close());

  test('names method, policy, path in, path out, grant, escapes, ways back in, conflicts and what to do', async () => {
    const { page, watch, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/mfa/entra%3Aowen.blythe');
    const text = await page.locator('main').innerText();
    for (const words of [/Only resets a password/, /Unknown kind/, /a second factor or a compliant device/, /places: Head office, Depot/, /clients: Exchange ActiveSync/, /Only reports/, /Phone shared by several accounts/, /one address outside the firm/, /Conflict/, /counts for nobody until it is linked/, /Disabled/, /Add a second owner/]) assert.match(text, words);
    assert.equal(await page.locator('a.other').getAttribute('href'), '/mfa/entra%3Apriya.nair');
    await page.getByRole('link', { name: 'Evidence and exceptions' }).click();
    await settled(page);
    assert.match(page.url(), /mfa-findings\?subject=entra%3Aowen\.blythe/);
    watch.assertQuiet('person');
    await close();
  });

  test('who is left out of a policy is told by which path', async () => {
    const { page, close } = await b.open({ role: 'auditor' });
    await visit(page, b.base, '/mfa/entra%3Aadele.finch');
    const text = await page.locator('main').innerText();
    assert.match(text, /Leaves them out[\s\S]*group Site tablets, in group Operations devices/);
    assert.match(text, /break-glass/);
    await close();
  });
});

describe('MFA findings', () => {
  let b;
  before(async () => (b = await bench()));
  after(async () => b.close());

  test('filters stand in the address, and the file has the same', async () => {
    const { page, watch, close } = await b.open({ role: 'auditor' });
    await visit(page, b.base, '/mfa-findings');
    const rules = page.locator('label.picker').filter({ hasText: /^Rule/ });
    // the whole book, the rules without a finding in sight included
    await rules.locator('option', { hasText: 'A guest has not signed in for a long time' }).waitFor({ state: 'attached' });
    await page.getByLabel('Severity').selectOption('CRITICAL');
    await settled(page);
    assert.match(page.url(), /\?severity=CRITICAL$/);
    await page.getByRole('link', { name: 'CSV (2)' }).waitFor();
    assert.match(await page.getByRole('link', { name: 'CSV (2)' }).getAttribute('href'), /\.csv\?state=OPEN&severity=CRITICAL$/);
    assert.equal(await page.getByRole('button', { name: /Accept for a while/ }).count(), 0, 'an auditor changes nothing');
    watch.assertQuiet('filters');
    await close();
  });

  test('an accepted finding is shown with its owner and day, never as passed', async () => {
    const { page, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/mfa-findings?state=EXCEPTED');
    const badge = page.locator('.findings .badge', { hasText: 'Accepted until' }).first();
    assert.match(await badge.getAttribute('class'), /warn/);
    assert.match(await page.locator('.findings').innerText(), /Ivan Okoro, IT: The device shop swaps the phones/);
    await close();
  });

  test('a closed finding says that a whole reading proved it', async () => {
    const { page, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/mfa-findings?state=CLOSED');
    assert.match(await page.locator('.findings').innerText(), /proved by a whole reading/);
    assert.equal(await page.getByRole('button', { name: /Accept for a while/ }).count(), 0);
    await close();
  });

  test('the evidence opens by keyboard', async () => {
    const { page, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/mfa-findings');
    await page.locator('details.evidence summary').first().focus();
    await page.keyboard.press('Enter');
    await page.getByText('Excluded by').first().waitFor();
    await assertAccessible(page, 'evidence');
    await assertFits(page, 'evidence');
    await close();
  });

  test('a gap is accepted with an owner, a reason and a day, and a refusal names its field', async () => {
    const { page, watch, close } = await b.open({ role: 'it', allow: REFUSED });
    await visit(page, b.base, '/mfa-findings');
    await page.getByRole('button', { name: /Accept for a while/ }).first().click();
    const button = page.getByRole('button', { name: 'Accept until that day' });
    assert.equal(await button.isDisabled(), true);
    await page.getByLabel('Who answers for it').fill('somebody');
    await page.getByLabel('Until the end of').fill(dayAgo(-30));
    await page.getByLabel('Why it may stay').fill('The key is on its way.');
    await assertAccessible(page, 'exception');
    await picture(page, 'mfa-exception', false);
    await button.click();
    await page.locator('#ask-owner-problem').waitFor();
    await page.getByLabel('Who answers for it').fill('Ivan Okoro, IT');
    const sent = page.waitForRequest((r) => r.method() === 'POST');
    await button.click();
    const request = await sent;
    assert.match(request.url(), /\/api\/identity\/findings\/finding-0\/exception$/);
    assert.match(request.postDataJSON().expiresAt, new RegExp(`^${dayAgo(-30)}T23:59:00`));
    assert.ok(request.headers()['idempotency-key']);
    await page.locator('dialog').waitFor({ state: 'detached' });
    watch.assertQuiet('exception');
    await close();
  });
});

describe('recovery paths', () => {
  let b;
  before(async () => (b = await bench()));
  after(async () => b.close());

  test('each number leads to its people, and what could not be read is unknown', async () => {
    const { page, watch, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/recovery-paths');
    assert.match(await page.locator('main').innerText(), /Unknown: no permission to read it/);
    await page.getByRole('link', { name: /^Phone shared by several accounts 2/ }).first().click();
    await settled(page);
    assert.equal(await page.locator('.recovery tbody tr').count(), 2);
    watch.assertQuiet('recovery');
    await close();
  });

  test('of whom nobody can say is a list apart, with its own numbers', async () => {
    const { page, watch, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/recovery-paths');
    await page.getByRole('link', { name: 'Cannot be known' }).click();
    await settled(page);
    assert.match(page.url(), /state=UNKNOWN/);
    assert.match(await page.locator('main').innerText(), /of whom nobody can say/);
    await assertAccessible(page, 'cannot be known');
    await assertFits(page, 'cannot be known');
    watch.assertQuiet('cannot be known');
    await close();
  });
});
