import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { bench, picture } from './bench.mjs';
import { assertAccessible, settled } from './steps.mjs';

/** Per page and state: who looks, where, and the words that must be there. */
const STATES = [
  ['home', '/', 'it', 'error', /Cannot be said/],
  ['home', '/', 'hr', 'empty', /No leavers yet/],
  ['home', '/', 'it', 'stale', /daily scan is missing/],
  ['leavers', '/leavers', 'hr', 'empty', /No leavers yet/],
  ['leavers', '/leavers', 'hr', 'error', /Try again in a minute/],
  ['leavers', '/leavers', 'director', 'ok', /not for your role/],
  ['start', '/leavers/new?q=nobody', 'hr', 'empty', /Nobody matches/],
  ['start', '/leavers/new?q=priya', 'hr', 'partial', /Keycloak did not answer/],
  ['start', '/leavers/new?q=priya', 'hr', 'error', /does not mean that the person is not there/],
  ['start', '/leavers/new', 'it', 'ok', /can be seen by HR/],
  ['plan', '/leavers/case-awaiting-approval/plan', 'auditor', 'ok', /not for your role/],
  ['plan', '/leavers/case-awaiting-approval/plan', 'hr', 'error', /The case itself stands/],
  ['case', '/leavers/case-needs-human', 'hr', 'error', /The case goes on by itself/],
  ['case', '/leavers/case-unknown', 'hr', 'ok', /not visible to you/],
  ['case', '/leavers/case-needs-human', 'director', 'ok', /not for your role/],
  ['case', '/leavers/case-awaiting-approval', 'it', 'empty', /Not yet/],
  ['devices', '/devices', 'it', 'empty', /Not evaluated yet/],
  ['devices', '/devices', 'it', 'first', /one evaluation so far, and nothing to compare it with/],
  ['devices', '/devices', 'it', 'young', new RegExp(`Changed since ${new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'Europe/London' }).format(Date.now() - 2 * 86_400_000).replace('Sept', 'Sep')}`)],
  ['devices', '/devices', 'it', 'partial', /Intune was not read whole/],
  ['devices', '/devices', 'it', 'stale', /daily scan is missing/],
  ['devices', '/devices', 'it', 'error', /The database is being moved/],
  ['devices', '/devices', 'hr', 'ok', /not for your role/],
  ['devices', '/devices?q=no-such-device', 'it', 'ok', /No device matches/],
  ['device', '/devices/none', 'it', 'ok', /Not found/],
  ['device', '/devices/device-1', 'hr', 'ok', /not for your role/],
  ['device', '/devices/device-1', 'it', 'error', /The database is being moved/],
  ['device-findings', '/device-findings', 'it', 'empty', /No open findings/],
  ['device-findings', '/device-findings', 'it', 'stale', /daily scan is missing/],
  ['device-findings', '/device-findings', 'it', 'error', /none was closed/],
  ['device-findings', '/device-findings?q=no-such-device', 'it', 'ok', /No finding matches/],
  ['device-findings', '/device-findings', 'director', 'ok', /not for your role/],
  ['mfa', '/mfa', 'it', 'empty', /Not evaluated yet/],
  ['mfa', '/mfa', 'it', 'partial', /never as covered/],
  ['mfa', '/mfa', 'it', 'stale', /daily scan is missing/],
  ['mfa', '/mfa', 'it', 'error', /Try again/],
  ['mfa', '/mfa', 'approver', 'ok', /not for your role/],
  ['mfa-person', '/mfa/entra%3Anobody', 'it', 'ok', /Not found/],
  ['mfa-findings', '/mfa-findings', 'it', 'empty', /No open findings/],
  ['mfa-findings', '/mfa-findings', 'it', 'stale', /daily scan is missing/],
  ['mfa-findings', '/mfa-findings', 'it', 'error', /none was closed/],
  ['mfa-findings', '/mfa-findings?q=no-such-person', 'it', 'ok', /No finding matches/],
  ['mfa-findings', '/mfa-findings', 'director', 'ok', /not for your role/],
  ['recovery-paths', '/recovery-paths', 'it', 'empty', /No way back in was found/],
  ['recovery-paths', '/recovery-paths', 'it', 'stale', /daily scan is missing/],
  ['recovery-paths', '/recovery-paths', 'it', 'partial', /may be there/],
  ['recovery-paths', '/recovery-paths', 'it', 'error', /Try again/],
  ['recovery-paths', '/recovery-paths', 'hr', 'ok', /not for your role/],
  ['emergency-accounts', '/emergency-accounts', 'it', 'empty', /No emergency account is listed/],
  ['emergency-accounts', '/emergency-accounts', 'it', 'error', /stays recorded/],
  ['emergency-accounts', '/emergency-accounts', 'hr', 'ok', /not for your role/],
  ['mfa-requests', '/mfa-requests', 'approver', 'empty', /Nothing was asked for/],
  ['mfa-requests', '/mfa-requests', 'it', 'error', /carried out all the same/],
  ['mfa-requests', '/mfa-requests', 'hr', 'ok', /not for your role/],
  ['lawful-basis', '/lawful-basis', 'dpo', 'empty', /no record: nothing is collected/],
  ['lawful-basis', '/lawful-basis', 'dpo', 'error', /go on standing/],
  ['lawful-basis', '/lawful-basis', 'hr', 'ok', /data protection officer and an auditor/],
  ['import', '/leavers/imports', 'it', 'ok', /can be seen by HR/],
  ['import', '/leavers/imports', 'approver', 'empty', /No sheets yet/],
  ['import', '/leavers/imports', 'approver', 'error', /go on by themselves/],
  ['import', '/leavers/imports', 'hr', 'error', /can be tried all the same/],
  ['home', '/', 'approver', 'ok', /A sheet of 240 leavers waits for approval[\s\S]*asks to write to Microsoft 365[\s\S]*“Yard staff” waits for a second person/],
  ['import-sheet', '/leavers/imports/none', 'hr', 'ok', /Not found/],
  ['import-sheet', '/leavers/imports/sheet-1', 'hr', 'error', /go on by themselves/],
  ['import-sheet', '/leavers/imports/sheet-1', 'it', 'ok', /not for your role/],
  ['playbooks', '/playbooks', 'admin', 'empty', /No playbook is in force/],
  ['playbooks', '/playbooks', 'admin', 'error', /the version that they pinned/],
  ['playbook', '/playbooks/none', 'hr', 'ok', /No playbook of this name/],
  ['playbook', '/playbooks/standard', 'hr', 'error', /the version that they pinned/],
  ['playbook-draft', '/playbooks/drafts/draft-1', 'admin', 'ok', /a second person must decide/],
  ['playbook-draft', '/playbooks/drafts/draft-1', 'hr', 'ok', /not for your role/],
  ['playbook-draft', '/playbooks/drafts/none', 'admin', 'ok', /Not found/],
  ['connections', '/connections', 'admin', 'empty', /No system is connected/],
  ['connections', '/connections', 'admin', 'error', /keeps the mode/],
  ['connections', '/connections', 'hr', 'ok', /not for your role/],
];

const LOADING = [
  ['home', '/', 'it'],
  ['leavers', '/leavers', 'hr'],
  ['start', '/leavers/new?q=priya', 'hr'],
  ['plan', '/leavers/case-awaiting-approval/plan', 'hr'],
  ['case', '/leavers/case-needs-human', 'hr'],
  ['devices', '/devices', 'it'],
  ['device', '/devices/device-1', 'it'],
  ['device-findings', '/device-findings', 'it'],
  ['mfa', '/mfa', 'it'],
  ['mfa-person', '/mfa/entra%3Apriya.nair', 'it'],
  ['mfa-findings', '/mfa-findings', 'it'],
  ['recovery-paths', '/recovery-paths', 'it'],
  ['emergency-accounts', '/emergency-accounts', 'it'],
  ['mfa-requests', '/mfa-requests', 'approver'],
  ['lawful-basis', '/lawful-basis', 'dpo'],
  ['import', '/leavers/imports', 'approver'],
  ['import-sheet', '/leavers/imports/sheet-1', 'approver'],
  ['playbooks', '/playbooks', 'admin'],
  ['playbook', '/playbooks/standard', 'hr'],
  ['playbook-draft', '/playbooks/drafts/draft-1', 'approver'],
  ['connections', '/connections', 'admin'],
];

/** A refused request is reported by the browser itself; anything else on the console is a complaint. */
const REFUSALS = [/Failed to load resource: the server responded with a status of (404|503)/];

describe('each page says what it is when it cannot show everything', () => {
  let b;
  before(async () => (b = await bench()));
  after(async () => b.close());

  for (const [name, path, role, state, words] of STATES) {
    test(`${name}, ${state}, as ${role}: ${words.source}`, async () => {
      const { page, watch, close } = await b.open({ role, state, allow: REFUSALS });
      await page.goto(b.base + path);
      await settled(page);
      assert.match(await page.locator('main').innerText(), words);
      await picture(page, `state-${name}-${state === 'ok' ? `as-${role}` : state}`);
      await assertAccessible(page, `${name} ${state}`);
      watch.assertQuiet(name);
      await close();
    });
  }

  for (const [name, path, role] of LOADING) {
    test(`${name}, loading`, async () => {
      const { page, watch, close } = await b.open({ role, state: 'slow' });
      await page.goto(b.base + path);
      await page.waitForSelector('.skeleton');
      assert.match((await page.locator('.skeleton').first().textContent()) ?? '', /Loading/);
      await picture(page, `state-${name}-loading`);
      await assertAccessible(page, `${name} loading`);
      watch.assertQuiet(name);
      await close();
    });
  }
});
