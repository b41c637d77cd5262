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

/** Whether somebody has asked that no new case runs it, and nobody has answered. */
export function isToBeRetired(d: PlaybookDraft): boolean {
  return d.state === 'APPROVED' && d.retirement != null;
}

/** Why this person may not agree to the retirement; undefined where they may. */
export function retirementBar(me: Me, d: PlaybookDraft): string | undefined {
  if (!allowed(me, 'approvePlaybook')) return 'An administrator or an approver answers.';
  return me.person !== null && me.person === d.retirement?.askedBy ? 'You asked for it: a second person has to agree.' : undefined;
}
