import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { bench, picture } from './bench.mjs';
import { assertAccessible, assertFits, settled, visit } from './steps.mjs';

const REFUSED = [/Failed to load resource: the server responded with a status of (422|403)/];
const file = (name, mimeType, text) => ({ name, mimeType, buffer: Buffer.from(text) });

/** Waits until bpmn-js has drawn. */
async function drawn(page) {
  await page.locator('[data-picture=drawn]').waitFor();
  await settled(page);
}

describe('playbooks', () => {
  let b;
  before(async () => (b = await bench()));
  after(async () => b.close());

  for (const [theme, width] of [['light', 1280], ['dark', 1280], ['light', 360]]) {
    test(`the picture is drawn under the policy, ${theme}, ${width} px`, async () => {
      const { page, watch, close } = await b.open({ role: 'hr', theme, width });
      await visit(page, b.base, '/playbooks/standard');
      await drawn(page);
      assert.match(await page.locator('.paper').innerText(), /Disable sign-in/);
      assert.ok(await page.locator('.paper .bjs-powered-by').isVisible(), 'the mark that the licence asks for');
      await picture(page, `playbook-picture-${theme}-${width}`);
      await assertAccessible(page, 'picture');
      await assertFits(page, 'picture');
      watch.assertQuiet('picture');
      await close();
    });
  }

  test('the picture grows and shrinks by keyboard', async () => {
    const { page, watch, close } = await b.open({ role: 'hr' });
    await visit(page, b.base, '/playbooks/standard');
    await drawn(page);
    const size = async () => (await page.locator('.paper .djs-element').first().boundingBox()).width;
    const before = await size();
    await page.getByRole('button', { name: 'Larger' }).focus();
    await page.keyboard.press('Enter');
    assert.ok((await size()) > before * 1.2);
    await page.getByRole('button', { name: 'Whole' }).focus();
    await page.keyboard.press('Enter');
    assert.ok(Math.abs((await size()) - before) < 1);
    watch.assertQuiet('zoom');
    await close();
  });

  test('its mark opens its notice under the policy', async () => {
    const { page, watch, close } = await b.open({ role: 'hr' });
    await visit(page, b.base, '/playbooks/standard');
    await drawn(page);
    await page.locator('.bjs-powered-by').click();
    await page.locator('.bjs-powered-by-lightbox').waitFor();
    watch.assertQuiet('notice');
    await close();
  });

  test('the licences of what is in the bundle are served beside it', async () => {
    const { page, close } = await b.open({ role: 'hr' });
    const text = await (await page.request.get(`${b.base}/licences.txt`)).text();
    for (const words of [/^bpmn-js \d/m, /^lit-html \d/m, /watermark that\s+links back/, /Permission is hereby granted/]) assert.match(text, words);
    await close();
  });

  test('the viewer is loaded only where a picture is shown', async () => {
    const { page, close } = await b.open({ role: 'hr' });
    const loaded = [];
    page.on('request', (r) => loaded.push(r.url()));
    await visit(page, b.base, '/playbooks');
    assert.equal(loaded.some((url) => /viewer-/.test(url)), false);
    await page.getByRole('link', { name: 'Standard departure' }).click();
    await drawn(page);
    assert.equal(loaded.some((url) => /viewer-/.test(url)), true);
    await close();
  });

  test('a refused file says where, line by line', async () => {
    const { page, watch, close } = await b.open({ role: 'admin', allow: REFUSED });
    await visit(page, b.base, '/playbooks');
    await page.locator('#playbook-file').setInputFiles(file('quick.bpmn', 'application/xml', '<definitions><scriptTask/></definitions>'));
    await page.getByRole('button', { name: 'Upload quick.bpmn' }).click();
    await page.getByRole('table', { name: 'What reading it found' }).waitFor();
    assert.match(await page.locator('ld-playbook-upload').innerText(), /2 faults[\s\S]*31[\s\S]*Task_17[\s\S]*script task/);
    await picture(page, 'playbook-upload-refused');
    await assertAccessible(page, 'refused');
    watch.assertQuiet('refused');
    await close();
  });

  test('an upload is tried on one person, and a second person puts it in force, by keyboard', async () => {
    const first = await b.open({ role: 'admin' });
    await visit(first.page, b.base, '/playbooks');
    await first.page.locator('#playbook-file').setInputFiles(file('yard.bpmn', 'application/xml', '<definitions/>'));
    await first.page.getByRole('button', { name: 'Upload yard.bpmn' }).click();
    await first.page.waitForURL(/\/playbooks\/drafts\/draft-1/);
    await first.page.getByText('You uploaded it: a second person must decide.').waitFor();
    assert.equal(await first.page.getByRole('button', { name: /in force/ }).count(), 0);
    await first.close();

    const second = await b.open({ role: 'approver' });
    const { page } = second;
    await visit(page, b.base, '/playbooks/drafts/draft-1');
    await page.getByText('nobody has looked at what it would do').waitFor();
    assert.equal(await page.getByRole('button', { name: /in force/ }).count(), 0);
    await page.locator('#try-person').focus();
    await page.keyboard.type('priya');
    await page.keyboard.press('Enter');
    const choose = page.getByRole('button', { name: /^Choose Priya Nair/ }).first();
    await choose.waitFor();
    await assertAccessible(page, 'found');
    await choose.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Try it on Priya Nair' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What Priya Nair would get' }).waitFor();
    await picture(page, 'playbook-tried');
    await assertAccessible(page, 'tried');
    await page.getByRole('button', { name: 'Put “Yard staff” in force' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#ask-reason').fill('The plan of Priya Nair was read');
    await page.locator('dialog').getByRole('button', { name: 'Put “Yard staff” in force' }).click();
    await page.locator('.page-head .badge', { hasText: 'In force' }).waitFor();
    second.watch.assertQuiet('second person');
    await second.close();
  });

  test('a playbook in force is taken out of it by two people, by keyboard', async () => {
    const first = await b.open({ role: 'admin' });
    await visit(first.page, b.base, '/playbooks/our-sales');
    await first.page.getByRole('link', { name: /take it out of force/ }).click();
    await first.page.getByRole('button', { name: 'Take “Sales, with the customer list” out of force' }).focus();
    await first.page.keyboard.press('Enter');
    await first.page.locator('#ask-reason').fill('Sales follows the standard playbook from now on');
    await picture(first.page, 'playbook-retire', false);
    await first.page.locator('dialog').getByRole('button', { name: 'Ask a second person' }).click();
    await first.page.getByText('You asked for it: a second person has to agree.').waitFor();
    assert.equal(await first.page.getByRole('button', { name: /out of force/ }).count(), 0);
    await assertAccessible(first.page, 'asked');
    await first.close();

    const { page, watch, close } = await b.open({ role: 'approver' });
    await visit(page, b.base, '/playbooks');
    await page.getByText('To be taken out of force').waitFor();
    await page.getByRole('link', { name: 'Read it: Sales, with the customer list' }).click();
    await page.getByRole('button', { name: 'Take “Sales, with the customer list” out of force' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#ask-reason').fill('Nobody is leaving with it');
    await page.locator('dialog').getByRole('button', { name: 'Take “Sales, with the customer list” out of force' }).click();
    await page.locator('.page-head .badge', { hasText: 'Out of force' }).waitFor();
    assert.match(await page.locator('main').innerText(), /Out of force since[\s\S]*agreed by Amara Stone/);
    await picture(page, 'playbook-retired');
    await assertAccessible(page, 'retired');
    watch.assertQuiet('retired');
    await close();
  });
});

describe('connections', () => {
  let b;
  before(async () => (b = await bench()));
  after(async () => b.close());

  test('who asked cannot agree; a second person can, and types the name of the connection', async () => {
    const asking = await b.open({ role: 'admin' });
    await visit(asking.page, b.base, '/connections');
    assert.equal(await asking.page.getByRole('button', { name: /^Let Lastday write/ }).count(), 0);
    assert.match(await asking.page.locator('main').innerText(), /You asked for it: a second person has to answer/);
    await asking.close();

    const { page, watch, close } = await b.open({ role: 'approver' });
    await visit(page, b.base, '/connections');
    await page.getByRole('button', { name: /^Let Lastday write: Microsoft 365/ }).focus();
    await page.keyboard.press('Enter');
    const button = page.locator('dialog').getByRole('button', { name: 'Let Lastday write' });
    assert.equal(await button.isDisabled(), true);
    await page.locator('#ask-name').fill('entra');
    await picture(page, 'connections-agree', false);
    await assertAccessible(page, 'agree');
    const sent = page.waitForRequest((r) => r.url().endsWith('/api/connections/entra/mode/approval'));
    await button.click();
    assert.equal((await sent).postDataJSON().decision, 'APPROVE');
    await page.getByText('2 of 3 systems are written to').waitFor();
    watch.assertQuiet('agree');
    await close();
  });

  test('one person switches back to observing, with a reason', async () => {
    const { page, watch, close } = await b.open({ role: 'admin' });
    await visit(page, b.base, '/connections');
    await page.getByRole('button', { name: /^Only observe: Keycloak/ }).click();
    await page.locator('#ask-reason').fill('A wrong realm was connected');
    const sent = page.waitForRequest((r) => r.url().endsWith('/api/connections/keycloak/mode'));
    await page.locator('dialog').getByRole('button', { name: 'Only observe' }).click();
    assert.deepEqual((await sent).postDataJSON(), { mode: 'OBSERVES', reason: 'A wrong realm was connected' });
    await page.getByText('0 of 3 systems are written to').waitFor();
    watch.assertQuiet('observe');
    await close();
  });

  test('nobody else is offered the switch', async () => {
    const { page, close } = await b.open({ role: 'auditor' });
    await visit(page, b.base, '/connections');
    assert.equal(await page.locator('main button').count(), 0);
    await close();
  });
});

describe('many leavers from one sheet', () => {
  let b;
  before(async () => (b = await bench()));
  after(async () => b.close());

  test('a sheet with faults names each by line and starts nothing', async () => {
    const { page, watch, close } = await b.open({ role: 'hr' });
    await visit(page, b.base, '/leavers/imports');
    await page.locator('#import-file').setInputFiles(file('leavers.csv', 'text/csv', 'person,lastWorkingDay\na,31.11.2026\n'));
    await page.getByRole('button', { name: 'Try leavers.csv' }).click();
    await page.getByRole('table', { name: /2 things to change/ }).waitFor();
    assert.match(await page.locator('main').innerText(), /2 lines of 4 cannot be started/);
    assert.equal(await page.getByRole('button', { name: /Ask for approval/ }).count(), 0);
    await picture(page, 'import-faults');
    await assertAccessible(page, 'faults');
    await assertFits(page, 'faults');
    watch.assertQuiet('faults');
    await close();
  });

  test('a good one is asked for as a whole, and an approver decides once for all', async () => {
    const { page, watch, close } = await b.open({ role: 'hr' });
    await visit(page, b.base, '/leavers/imports');
    await page.locator('#import-file').setInputFiles(file('leavers.csv', 'text/csv', 'person,lastWorkingDay\na,2026-11-30\n'));
    await page.getByRole('button', { name: 'Try leavers.csv' }).click();
    await page.locator('.note.pass', { hasText: '240 leavers can be started.' }).waitFor();
    await picture(page, 'import-tried');
    await assertAccessible(page, 'tried');
    await page.getByRole('button', { name: 'Ask for approval of 240 leavers' }).click();
    await page.locator('dialog').getByRole('button', { name: 'Ask for approval of 240 leavers' }).click();
    await page.waitForURL(/\/leavers\/imports\/sheet-1/);
    watch.assertQuiet('asked');
    await close();

    const deciding = await b.open({ role: 'approver' });
    await visit(deciding.page, b.base, '/leavers/imports/sheet-1');
    await deciding.page.getByRole('button', { name: 'Show more' }).click();
    await deciding.page.getByText('100 of 240 shown').waitFor();
    await deciding.page.getByRole('button', { name: 'Approve 240 leavers' }).click();
    await deciding.page.locator('dialog').getByRole('button', { name: 'Approve 240 leavers' }).click();
    await deciding.page.locator('.page-head .badge', { hasText: 'Running' }).waitFor();
    deciding.watch.assertQuiet('approved');
    await deciding.close();
  });
});
