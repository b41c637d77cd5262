import type { PlaybookDraft } from '../../api/playbooks';
import type { Me } from '../../api/session';
import { allowed } from '../../app/page';

/** Whether somebody has still to decide. */
export function isOpen(d: PlaybookDraft): boolean {
  return d.state === 'DRAFT';
}

/** Why this person may not put in force an uploaded playbook; undefined where they may. */
export function draftBar(me: Me, d: PlaybookDraft): string | undefined {
  if (!allowed(me, 'approvePlaybook')) return 'An administrator or an approver decides.';
  if (me.person !== null && me.person === d.uploadedBy) return 'You uploaded it: a second person must decide.';
  return d.triedAt === null ? 'Try it on somebody first: nobody has looked at what it would do.' : undefined;
}
