import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { bench, picture } from './bench.mjs';
import { assertAccessible, assertFits, visit } from './steps.mjs';

const REFUSED = [/Failed to load resource: the server responded with a status of 422/];
const json = (body) => ({ name: 'result.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(body)) });

describe('what people do on a case', () => {
  let b;
  before(async () => (b = await bench()));
  after(async () => b.close());

  test('the most pressing task stands first, and a late one says so', async () => {
    const { page, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/leavers/case-observed');
    const rows = await page.locator('#waits li').allInnerTexts();
    assert.match(rows[0], /Block the company card[\s\S]*overdue, was due Tue 10 Nov 2026/);
    assert.match(rows[1], /Collect the office key[\s\S]*due Mon 30 Nov 2099/);
    await close();
  });

  test('observe mode shows all of what would have been done, and never as done', async () => {
    const { page, close } = await b.open({ role: 'hr' });
    await visit(page, b.base, '/leavers/case-observed');
    const text = await page.locator('#observed').innerText();
    assert.match(text, /nothing of this was done[\s\S]*2 steps would have written[\s\S]*It would have disabled the account/);
    assert.equal(await page.locator('#observed .deeds-list li').count(), 3);
    await close();
  });

  test('the runbook is taken, and its result is held against what was signed', async () => {
    const { page, watch, close } = await b.open({ role: 'it', allow: REFUSED });
    await visit(page, b.base, '/leavers/case-observed');
    const download = page.waitForEvent('download');
    await page.locator('ld-runbook').getByRole('button', { name: 'Take the runbook' }).click();
    assert.equal((await download).suggestedFilename(), 'runbook-exchange.mailbox.zip');
    await page.locator('#result-file').setInputFiles(json({ nonce: 1 }));
    await page.getByRole('button', { name: 'Hand in result.json' }).click();
    await page.getByText('the member “nonce” is missing').waitFor();
    await picture(page, 'case-runbook-refused');
    await assertAccessible(page, 'refused');
    await page.locator('#result-file').setInputFiles(json({ format: 'lastday.io/exchange-result/1' }));
    await page.getByRole('button', { name: 'Hand in result.json' }).click();
    await page.locator('ld-runbook .note.pass').waitFor();
    assert.match(await page.locator('ld-runbook').innerText(), /(ef){32}/);
    assert.equal(await page.locator('ld-runbook .note.fail').count(), 0);
    watch.assertQuiet('runbook');
    await close();
  });

  test('only who clears steps is given the runbook', async () => {
    const { page, close } = await b.open({ role: 'hr' });
    await visit(page, b.base, '/leavers/case-observed');
    assert.equal(await page.locator('ld-runbook').count(), 0);
    await close();
  });

  test('HR moves the dates before containment, with the keyboard alone', async () => {
    const { page, watch, close } = await b.open({ role: 'hr' });
    await visit(page, b.base, '/leavers/case-scheduled');
    await page.getByRole('button', { name: 'Move the dates' }).waitFor({ state: 'detached' });
    await visit(page, b.base, '/leavers/case-awaiting-approval');
    await page.getByRole('button', { name: 'Move the dates' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#move-last:focus');
    await page.locator('#move-last').fill('2026-12-11');
    await page.locator('#move-access').fill('2026-12-11T17:30');
    assert.match(await page.locator('#move-access-hint').innerText(), /Fri 11 Dec 2026, 17:30 London/);
    const button = page.getByRole('button', { name: 'Move the dates of Priya Nair' });
    assert.equal(await button.isDisabled(), true);
    await page.locator('#move-reason').fill('Notice was extended by two weeks');
    await picture(page, 'case-move-dates');
    await assertAccessible(page, 'moving');
    await assertFits(page, 'moving');
    const sent = page.waitForRequest((r) => r.url().endsWith('/dates'));
    await button.focus();
    await page.keyboard.press('Enter');
    assert.deepEqual((await sent).postDataJSON(), { lastWorkingDay: '2026-12-11', accessEnds: '2026-12-11T17:30', employmentEnds: '2026-12-31', reason: 'Notice was extended by two weeks' });
    await page.getByText('Fri 11 Dec 2026').first().waitFor();
    watch.assertQuiet('moving');
    await close();
  });
});

describe('a leaver of another kind', () => {
  let b;
  before(async () => (b = await bench()));
  after(async () => b.close());

  const begin = async (page, playbook) => {
    await visit(page, b.base, `/leavers/new?q=priya&playbook=${playbook}`);
    await page.getByRole('button', { name: /Choose Priya Nair/ }).click();
    await page.waitForSelector('.kinds input:focus');
  };

  for (const [playbook, theme, width] of [['standard', 'light', 1280], ['suspension', 'dark', 1280], ['mover', 'light', 360]]) {
    test(`the form of ${playbook}, ${theme}, ${width} px`, async () => {
      const { page, watch, close } = await b.open({ role: 'hr', theme, width });
      await begin(page, playbook);
      await picture(page, `start-${playbook}-${theme}-${width}`);
      await assertAccessible(page, playbook);
      await assertFits(page, playbook);
      watch.assertQuiet(playbook);
      await close();
    });
  }

  test('a suspension needs a review date and a contact, and names no successor', async () => {
    const { page, close } = await b.open({ role: 'hr' });
    await begin(page, 'suspension');
    assert.equal(await page.locator('#successor').count(), 0);
    await page.locator('#lastWorkingDay').fill('2099-11-27');
    await page.locator('#reason').fill('Under investigation');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('Give the day on which somebody decides').waitFor();
    await page.locator('#contact').fill('Helen Marsh, HR');
    await page.locator('#reviewDate').fill('2099-12-27');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.locator('#ask-name').fill('Priya Nair');
    await picture(page, 'start-right-person', false);
    const sent = page.waitForRequest((r) => r.method() === 'POST' && r.url().endsWith('/api/leavers'));
    await page.locator('dialog').getByRole('button', { name: 'Ask for approval' }).click();
    const body = (await sent).postDataJSON();
    assert.deepEqual([body.playbook, body.contact, body.reviewDate, body.confirmName, body.successor], ['suspension', 'Helen Marsh, HR', '2099-12-27', 'Priya Nair', undefined]);
    await close();
  });

  test('the successor is found and sent by id; the leaver cannot be chosen', async () => {
    const { page, close } = await b.open({ role: 'hr' });
    await begin(page, 'standard');
    await page.locator('#successor').fill('priya');
    await page.keyboard.press('Enter');
    await page.getByText('Nobody else matches').waitFor();
    await page.locator('#successor').fill('kofi');
    await page.getByRole('button', { name: 'Find: Successor' }).click();
    await page.getByRole('button', { name: /Choose Kofi Mensah/ }).click();
    await page.waitForSelector('.picked button:focus');
    await page.locator('#lastWorkingDay').fill('2099-11-27');
    await page.locator('#reason').fill('Resigned');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.locator('#ask-name').fill('Priya Nair');
    const sent = page.waitForRequest((r) => r.method() === 'POST' && r.url().endsWith('/api/leavers'));
    await page.locator('dialog').getByRole('button', { name: 'Ask for approval' }).click();
    assert.equal((await sent).postDataJSON().successor, 'keycloak:harbour:8c11');
    await close();
  });
});
