import type { LeaverCase, Step } from '../../api/offboarding';
import type { Me } from '../../api/session';
import { allowed } from '../../app/page';

/*
 * What the console offers on a case. The service decides again; this keeps people from being offered what would be refused,
 * and says why where an offer could be expected.
 */

const BEFORE = new Set(['DRAFT', 'AWAITING_APPROVAL', 'SCHEDULED']);
const ENDED = new Set(['CLOSED', 'CANCELLED', 'RESTORED']);

export function hasEnded(c: LeaverCase): boolean {
  return ENDED.has(c.state);
}

/** Whether this person is the leaver or asked for the case: nobody handles their own. */
export function isOwn(me: Me, c: LeaverCase): boolean {
  return me.person !== null && (me.person === c.person || me.person === c.requestedBy);
}

/** Whether approvals are still to come: also after an urgent containment, for what follows it. */
export function awaitsApproval(c: LeaverCase): boolean {
  const given = c.approvals.filter((a) => a.decision === 'APPROVE').length;
  return !hasEnded(c) && c.state !== 'DRAFT' && given < c.approvalsNeeded;
}

/** Why an approver may not approve this case; undefined where they may. */
export function approvalBar(me: Me, c: LeaverCase): string | undefined {
  if (me.person === c.person) return 'This is your own case: somebody else must decide.';
  if (me.person === c.requestedBy) return 'You asked for this case: somebody else must decide.';
  if (c.approvals.some((a) => a.by === me.person)) return 'You have decided already: a second person must decide too.';
  return undefined;
}

export function canDecide(me: Me, c: LeaverCase): boolean {
  return allowed(me, 'approve') && awaitsApproval(c) && approvalBar(me, c) === undefined;
}

export function canHurry(me: Me, c: LeaverCase): boolean {
  return allowed(me, 'hurry') && me.person !== c.person && BEFORE.has(c.state) && !c.containedAt;
}

/** Dates move until containment has begun; nobody moves their own. */
export function canMove(me: Me, c: LeaverCase): boolean {
  return allowed(me, 'moveDates') && me.person !== c.person && BEFORE.has(c.state) && !c.containedAt;
}

/** Why the mailbox waits while a runbook is open; other reasons have none. */
const RUNBOOK_OPEN = new Set(['RUNBOOK_WAITS', 'JOB_REFUSED', 'RUNBOOK_FAILED', 'NOT_VERIFIED', 'HOLD_UNKNOWN']);

/** A step whose work a person does from a signed runbook, as long as its result is awaited. */
export function awaitsRunbook(step: Step): boolean {
  return step.id === 'exchange.mailbox' && step.outcome === 'NEEDS_HUMAN' && RUNBOOK_OPEN.has(step.reasonCode ?? '');
}

/** Before containment HR cancels; after it an approver stops what remains. */
export function canCancel(me: Me, c: LeaverCase): boolean {
  return allowed(me, 'cancel') && me.person !== c.person && BEFORE.has(c.state) && !c.containedAt;
}

export function canStop(me: Me, c: LeaverCase): boolean {
  return allowed(me, 'stop') && me.person !== c.person && !hasEnded(c) && !BEFORE.has(c.state);
}

export function canRestore(me: Me, c: LeaverCase): boolean {
  return allowed(me, 'restore') && !isOwn(me, c) && c.containedAt !== null && c.state !== 'RESTORED';
}

/** A step that stands still until somebody decides. */
export function standsStill(step: Step): boolean {
  return step.outcome === 'NEEDS_HUMAN' || step.outcome === 'FAILED' || step.outcome === 'FAILED_RETRYABLE';
}

export function stepsForHumans(c: LeaverCase): readonly Step[] {
  return hasEnded(c) ? [] : c.phases.flatMap((p) => p.steps).filter(standsStill);
}

export function canClear(me: Me, c: LeaverCase): boolean {
  return allowed(me, 'clearSteps') && me.person !== c.person;
}

/** The evidence can be taken from when it is sealed. */
export function evidenceSealed(c: LeaverCase): boolean {
  return c.phases.flatMap((p) => p.steps).some((s) => s.id === 'evidence.seal' && (s.outcome === 'DONE' || s.outcome === 'ALREADY_DONE'));
}

/** How many things wait for this person on this case. */
export function waitingCount(me: Me, c: LeaverCase): number {
  return (canDecide(me, c) ? 1 : 0) + (canClear(me, c) ? stepsForHumans(c).length : 0);
}
