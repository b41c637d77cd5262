import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { bench, picture } from './bench.mjs';
import { assertAccessible, assertFits, settled, visit } from './steps.mjs';

const CASE = '/leavers/case-needs-human';
const REFUSED = [/Failed to load resource: the server responded with a status of 422/];
const EXPORT = { name: 'result.json', mimeType: 'application/json', buffer: Buffer.from('{"name":"Site"}') };

/** Waits until the chats of the case are there. */
async function chats(page, base) {
  await visit(page, base, CASE);
  await page.locator('ld-chats .chat, ld-chats p.muted').first().waitFor();
  await settled(page);
}

describe('the chats of a case', () => {
  let b;
  before(async () => (b = await bench()));
  after(async () => b.close());

  for (const [role, state] of [['hr', 'ok'], ['dpo', 'ok'], ['hr', 'partial']]) {
    for (const [theme, width] of [['light', 1280], ['dark', 1280], ['light', 360]]) {
      test(`as ${role}, ${state}, ${theme}, ${width} px`, async () => {
        const { page, watch, close } = await b.open({ role, state, theme, width });
        await chats(page, b.base);
        await picture(page, `chats-${role}-${state}-${theme}-${width}`);
        await assertAccessible(page, 'chats');
        await assertFits(page, 'chats');
        watch.assertQuiet('chats');
        await close();
      });
    }
  }

  test('each one says how far to rely on it, what came and what is missing', async () => {
    const { page, close } = await b.open({ role: 'hr' });
    await chats(page, b.base);
    const text = await page.locator('ld-chats').innerText();
    for (const words of [/read from the system itself/, /form known from few samples/, /low assurance: kept, not read/, /1 gap: bytes/, /28 of 31 came along/, /4,800 within the employment, 12 before it/, /looks cut at its oldest end/, /about 40,000 messages/, /dates can be read in two ways/, /4,100 messages stood in an earlier export, 6 of them edited/, /4,790 in both, 2 only here, 5 only there/, /export blocked by the app/, /declined/, /missing: its day has passed/]) {
      assert.match(text, words);
    }
    await close();
  });

  test('special categories are there for the data protection officer alone', async () => {
    for (const [role, sees] of [['dpo', true], ['hr', false], ['auditor', false]]) {
      const { page, close } = await b.open({ role });
      await chats(page, b.base);
      const text = await page.locator('ld-chats').innerText();
      assert.match(text, /3 bank accounts, 2 passwords, 1 payment card/);
      assert.equal(/mentions of health/.test(text), sees, role);
      await close();
    }
  });

  test('without a record it says that nothing was looked for', async () => {
    const { page, close } = await b.open({ role: 'hr', state: 'partial' });
    await chats(page, b.base);
    assert.match(await page.locator('ld-chats').innerText(), /not looked for: no lawful-basis record/);
    await close();
  });

  test('days that differ from the other side’s export open by keyboard', async () => {
    const { page, close } = await b.open({ role: 'auditor' });
    await chats(page, b.base);
    await page.locator('ld-chats summary', { hasText: 'Against the other side' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Days on which' }).waitFor();
    assert.match(await page.locator('ld-chats').innerText(), /clocks differ by \+60 minutes, proved by messages; 1 contact under another name/);
    await assertAccessible(page, 'days');
    await close();
  });

  test('the list behind the findings comes masked, page by page', async () => {
    const { page, watch, close } = await b.open({ role: 'it' });
    await chats(page, b.base);
    const site = page.locator('.chat', { hasText: 'Harbour site team' });
    await site.getByText('Where, masked').click();
    await site.getByRole('table', { name: 'Findings' }).waitFor();
    await site.getByRole('button', { name: 'Show more (3 of 4)' }).click();
    await site.getByText('bytes 211,900 to 211,996').waitFor();
    await picture(page, 'chats-findings');
    await assertAccessible(page, 'findings');
    await assertFits(page, 'findings');
    watch.assertQuiet('findings');
    await close();
  });

  test('the officer has a chat looked through that was sealed before the record stood', async () => {
    const { page, close } = await b.open({ role: 'dpo' });
    await chats(page, b.base);
    await page.getByRole('button', { name: 'Look through it now' }).click();
    const sent = page.waitForRequest((r) => r.method() === 'POST' && r.url().endsWith('/findings'));
    await page.locator('dialog').getByRole('button', { name: 'Look through it' }).click();
    await sent;
    await page.locator('dialog').waitFor({ state: 'detached' });
    await close();
  });

  test('a failed reading says what still holds', async () => {
    const { page, close } = await b.open({ role: 'hr', allow: [/503/] });
    await page.route('**/chats', (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{}' }));
    await visit(page, b.base, CASE);
    await page.getByText('What was sealed stays sealed').waitFor();
    await close();
  });

  test('a file that could not be read is sealed unread, or destroyed, after a question', async () => {
    const { page, watch, close } = await b.open({ role: 'it', state: 'partial' });
    await chats(page, b.base);
    await page.getByRole('button', { name: 'Seal it unread' }).click();
    await page.locator('#ask-reason').fill('The backup of the work phone');
    await assertAccessible(page, 'sealing');
    await page.locator('dialog').getByRole('button', { name: 'Seal it unread' }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Destroy it' }).click();
    await page.locator('dialog').getByRole('button', { name: 'Destroy the file' }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    watch.assertQuiet('set aside');
    await close();
  });
});

describe('handing in a chat', () => {
  let b;
  before(async () => (b = await bench()));
  after(async () => b.close());

  test('a file can be dropped; the receipt names its digest', async () => {
    const { page, watch, close } = await b.open({ role: 'hr' });
    await chats(page, b.base);
    await page.locator('#hand-in-source').selectOption('telegram');
    await page.locator('#counterpart').check();
    const data = await page.evaluateHandle(() => {
      const transfer = new globalThis.DataTransfer();
      transfer.items.add(new globalThis.File(['{}'], 'result.json', { type: 'application/json' }));
      return transfer;
    });
    await page.dispatchEvent('.drop', 'dragover', { dataTransfer: data });
    await page.locator('.drop.over').waitFor();
    await picture(page, 'chats-drop');
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: data });
    const sent = page.waitForRequest((r) => r.url().endsWith('source=telegram&counterpart=true'));
    await page.getByRole('button', { name: 'Hand in result.json' }).click();
    await sent;
    await page.locator('ld-hand-in .note.pass').waitFor();
    assert.match(await page.locator('ld-hand-in').innerText(), /Telegram, 128 messages[\s\S]*(ab){32}/);
    await assertAccessible(page, 'receipt');
    watch.assertQuiet('drop');
    await close();
  });

  test('a file that is dropped beside the zone does not replace the page', async () => {
    const { page, close } = await b.open({ role: 'hr' });
    await chats(page, b.base);
    const prevented = await page.evaluate(() => !document.body.dispatchEvent(new globalThis.DragEvent('drop', { bubbles: true, cancelable: true })));
    assert.equal(prevented, true);
    await close();
  });

  test('the wrong source is named, and the file goes on as the right one', async () => {
    const { page, watch, close } = await b.open({ role: 'hr', allow: REFUSED });
    await chats(page, b.base);
    await page.locator('#hand-in-source').selectOption('sms');
    await page.locator('#export').setInputFiles(EXPORT);
    await page.getByRole('button', { name: 'Hand in result.json' }).click();
    await page.getByText('The file is an export of Telegram').waitFor();
    await picture(page, 'chats-wrong-source');
    await assertAccessible(page, 'wrong source');
    await page.getByRole('button', { name: 'Hand it in as Telegram' }).click();
    await page.locator('ld-hand-in .note.pass').waitFor();
    watch.assertQuiet('wrong source');
    await close();
  });

  test('a file that cannot be read is set aside, and says where', async () => {
    const { page, close } = await b.open({ role: 'hr', allow: REFUSED });
    await chats(page, b.base);
    await page.locator('#hand-in-source').selectOption('slack');
    await page.locator('#export').setInputFiles(EXPORT);
    await page.getByRole('button', { name: 'Hand in result.json' }).click();
    await page.getByRole('link', { name: 'Files that could not be read' }).waitFor();
    await close();
  });

  test('a file that is not read needs a word about what it is', async () => {
    const { page, close } = await b.open({ role: 'hr' });
    await chats(page, b.base);
    await page.locator('#hand-in-source').selectOption('wechat');
    await page.locator('#export').setInputFiles(EXPORT);
    const button = page.getByRole('button', { name: 'Hand in result.json' });
    assert.equal(await button.isDisabled(), true);
    await page.locator('#hand-in-note').fill('Chat with a supplier, printed by the leaver');
    const sent = page.waitForRequest((r) => r.method() === 'POST' && r.url().includes('source=wechat'));
    await button.click();
    assert.equal(decodeURIComponent((await sent).headers()['x-note']), 'Chat with a supplier, printed by the leaver');
    await page.getByText('kept, not read', { exact: false }).last().waitFor();
    await close();
  });

  test('an export that the app blocks is recorded with the keyboard alone', async () => {
    const { page, watch, close } = await b.open({ role: 'it' });
    await chats(page, b.base);
    await page.getByRole('button', { name: 'Record what became of an export' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'outcome-source');
    await assertAccessible(page, 'outcome');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Advanced chat privacy is on');
    await picture(page, 'chats-outcome');
    const sent = page.waitForRequest((r) => r.url().endsWith('/chats/outcomes'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.deepEqual((await sent).postDataJSON(), { source: 'whatsapp', outcome: 'EXPORT_BLOCKED', note: 'Advanced chat privacy is on' });
    await page.getByRole('button', { name: 'Record what became of an export' }).waitFor();
    watch.assertQuiet('outcome');
    await close();
  });

  test('the records of detectors are there, and special categories need their condition', async () => {
    const { page, close } = await b.open({ role: 'dpo' });
    await visit(page, b.base, '/lawful-basis');
    await page.getByRole('button', { name: 'Record the basis for Special categories of personal data' }).click();
    for (const field of ['dpia', 'lia', 'notice']) await page.locator(`#${field}`).fill('kept in the register');
    const save = page.getByRole('button', { name: /Put in force for Special categories/ });
    assert.equal(await save.isDisabled(), true);
    await page.locator('#article9').fill('Article 9(2)(b), employment law');
    const sent = page.waitForRequest((r) => r.method() === 'PUT');
    await save.click();
    assert.match((await sent).url(), /lawful-basis\/special-categories$/);
    await close();
  });
});
