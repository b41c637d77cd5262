import { after, before, describe, test } from 'node:test';
import { bench, picture } from './bench.mjs';
import { assertAccessible, assertFits, visit } from './steps.mjs';

/** Every page, as somebody for whom it is meant. */
const PAGES = [
  ['log-in', '/log-in', 'nobody'],
  ['home-hr', '/', 'hr'],
  ['home-it', '/', 'it'],
  ['home-director', '/', 'director'],
  ['leavers', '/leavers', 'hr'],
  ['start-find', '/leavers/new?q=sam+taylor', 'hr'],
  ['plan', '/leavers/case-awaiting-approval/plan?new=1', 'hr'],
  ['case-hr', '/leavers/case-needs-human', 'hr'],
  ['case-it', '/leavers/case-needs-human', 'it'],
  ['case-approver', '/leavers/case-awaiting-approval', 'approver'],
  ['case-auditor', '/leavers/case-closed', 'auditor'],
  ['devices', '/devices?state=NOT_SAFE', 'it'],
  ['device', '/devices/device-5', 'it'],
  ['device-findings', '/device-findings', 'it'],
  ['mfa', '/mfa', 'it'],
  ['mfa-person', '/mfa/entra%3Apriya.nair', 'it'],
  ['mfa-findings', '/mfa-findings?state=ALL', 'it'],
  ['recovery-paths', '/recovery-paths', 'it'],
  ['emergency-accounts', '/emergency-accounts', 'it'],
  ['mfa-requests', '/mfa-requests', 'approver'],
  ['lawful-basis', '/lawful-basis', 'dpo'],
  ['case-observed', '/leavers/case-observed', 'it'],
  ['import', '/leavers/imports', 'hr'],
  ['import-approve', '/leavers/imports/sheet-1', 'approver'],
  ['import-running', '/leavers/imports/sheet-2', 'hr'],
  ['playbooks', '/playbooks', 'admin'],
  ['playbook', '/playbooks/standard', 'hr'],
  ['playbook-draft', '/playbooks/drafts/draft-1', 'approver'],
  ['connections-approver', '/connections', 'approver'],
  ['connections-admin', '/connections', 'admin'],
  ['nowhere', '/nowhere', 'hr'],
];

const LOOKS = [
  ['light', 1280],
  ['dark', 1280],
  ['light', 360],
];

describe('each page is accessible, quiet under the policy, and fits', () => {
  let b;
  before(async () => (b = await bench()));
  after(async () => b.close());

  for (const [name, path, role] of PAGES) {
    for (const [theme, width] of LOOKS) {
      test(`${name}, ${theme}, ${width} px`, async () => {
        const { page, watch, close } = await b.open({ role, theme, width, allow: role === 'nobody' ? [/401/] : [] });
        await visit(page, b.base, path);
        await picture(page, `${name}-${theme}-${width}`);
        await assertAccessible(page, name);
        await assertFits(page, name);
        watch.assertQuiet(name);
        await close();
      });
    }
  }
});
