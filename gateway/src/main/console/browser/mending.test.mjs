import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { bench } from './bench.mjs';
import { assertAccessible, settled, visit } from './steps.mjs';

describe('mending what the identity audit finds', () => {
  let b;
  before(async () => (b = await bench()));
  after(async () => b.close());

  const sent = (page, method, part) => page.waitForRequest((r) => r.method() === method && r.url().includes(part));

  test('IT asks on the page of a person, and an approver has to agree', async () => {
    const { page, watch, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/mfa/entra%3Apriya.nair');
    await page.getByRole('button', { name: 'Ask to set up an authenticator app' }).click();
    const [request] = await Promise.all([sent(page, 'POST', '/api/remediations'), page.getByRole('button', { name: 'Send to an approver' }).click()]);
    assert.equal(request.postDataJSON().action, 'CONFIGURE_TOTP');
    assert.equal(request.postDataJSON().person, 'entra:priya.nair');
    assert.ok(request.headers()['idempotency-key']);
    await settled(page);
    assert.equal(await page.getByRole('button', { name: 'Approve: Priya Nair' }).count(), 0);
    watch.assertQuiet('asked');
    await close();
  });

  test('an approver agrees, and nobody else is offered to', async () => {
    const { page, watch, close } = await b.open({ role: 'approver' });
    await visit(page, b.base, '/mfa-requests');
    assert.equal(await page.getByRole('button', { name: /^Approve/ }).count(), 1);
    await page.getByRole('button', { name: 'Approve: Priya Nair' }).click();
    await assertAccessible(page, 'approve');
    const [request] = await Promise.all([sent(page, 'POST', '/approval'), page.getByRole('button', { name: 'Ask Priya Nair at the next log-in' }).click()]);
    assert.equal(request.postDataJSON().decision, 'APPROVE');
    watch.assertQuiet('approved');
    await close();
  });

  test('IT records that an emergency account was tried, and an auditor only reads', async () => {
    const { page, watch, close } = await b.open({ role: 'it' });
    await visit(page, b.base, '/emergency-accounts');
    await page.getByRole('button', { name: 'Record a trial: entra:glass-2' }).click();
    await page.getByLabel('Day of the trial').fill(new Date().toISOString().slice(0, 10));
    await page.getByLabel('What was tried').fill('Both keys work.');
    await assertAccessible(page, 'trial');
    const [request] = await Promise.all([sent(page, 'POST', '/validations'), page.getByRole('button', { name: 'Record the trial' }).click()]);
    assert.equal(request.postDataJSON().note, 'Both keys work.');
    watch.assertQuiet('recorded');
    await close();
    const reader = await b.open({ role: 'auditor' });
    await visit(reader.page, b.base, '/emergency-accounts');
    assert.equal(await reader.page.getByRole('button', { name: /Record a trial/ }).count(), 0);
    await reader.close();
  });
});
