import type { PlaybookDraft } from '../../api/playbooks';
import type { Me } from '../../api/session';
import { allowed } from '../../app/page';
import { draftState } from '../../words/playbooks';
import { refuses } from './findings';

/** Whether somebody has still to decide. */
export function isOpen(d: PlaybookDraft): boolean {
  return draftState(d.state).tone === 'warn';
}

/** Why this person may not decide about an uploaded playbook; undefined where they may. */
export function draftBar(me: Me, d: PlaybookDraft): string | undefined {
  if (!allowed(me, 'approvePlaybook')) return 'An administrator or an approver decides.';
  if (me.person !== null && me.person === d.uploadedBy) return 'You uploaded it: a second person must decide.';
  return d.findings.some(refuses) ? 'It has faults: it cannot be put in force.' : undefined;
}
