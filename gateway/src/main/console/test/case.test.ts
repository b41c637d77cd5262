import { describe, expect, it } from 'vitest';
import type { LeaverCase, Outcome, Step } from '../src/api/offboarding';
import type { Me } from '../src/api/session';
import { approvalBar, awaitsApproval, awaitsRunbook, canCancel, canDecide, canHurry, canMove, canRestore, canStop, evidenceSealed, waitingCount } from '../src/pages/case/can';
import { progressOf } from '../src/pages/case/progress';
import { draftProblems, emptyDraft, toRequest } from '../src/pages/start/draft';
import type { Person } from '../src/api/offboarding';
import type { Role } from '../src/words/roles';

const me = (person: string, ...roles: Role[]): Me => ({ username: 'u', name: 'U', person, firm: 'f', roles });
const step = (id: string, outcome: Outcome | null): Step => ({ id, outcome, state: outcome ? 'FINISHED' : 'PENDING' }) as Step;

function leaver(part: Partial<LeaverCase>): LeaverCase {
  return { state: 'AWAITING_APPROVAL', person: 'entra:leaver', requestedBy: 'entra:hr', approvals: [], approvalsNeeded: 1, containedAt: null, phases: [], ...part } as unknown as LeaverCase;
}

describe('what a case offers', () => {
  const amara = me('entra:amara', 'approver');

  it('lets an approver decide, but nobody on their own case or request, and nobody twice', () => {
    expect(canDecide(amara, leaver({}))).toBe(true);
    expect(canDecide(me('entra:hr', 'approver', 'hr'), leaver({}))).toBe(false);
    expect(canDecide(me('entra:leaver', 'approver'), leaver({}))).toBe(false);
    const once = leaver({ approvalsNeeded: 2, approvals: [{ by: 'entra:amara', byName: 'Amara', decision: 'APPROVE', comment: null, at: '' }] });
    expect(canDecide(amara, once)).toBe(false);
    expect(approvalBar(amara, once)).toContain('second person');
    expect(canDecide(me('entra:peter', 'approver'), once)).toBe(true);
    expect(canDecide(me('entra:it', 'it'), leaver({}))).toBe(false);
  });

  it('still asks for approval after an urgent containment', () => {
    expect(awaitsApproval(leaver({ state: 'RUNNING', containedAt: '2026-11-27T17:30:41Z' }))).toBe(true);
    expect(awaitsApproval(leaver({ state: 'CANCELLED' }))).toBe(false);
  });

  it('offers cancelling before containment, and stopping or giving back after it', () => {
    const before = leaver({ state: 'SCHEDULED' });
    const after = leaver({ state: 'RUNNING', containedAt: '2026-11-27T17:30:41Z' });
    const hr = me('entra:hr', 'hr');
    expect([canCancel(hr, before), canStop(amara, before), canRestore(amara, before)]).toEqual([true, false, false]);
    expect([canCancel(hr, after), canStop(amara, after), canRestore(amara, after)]).toEqual([false, true, true]);
    expect(canHurry(hr, before)).toBe(true);
    expect(canHurry(hr, after)).toBe(false);
    expect(canRestore(me('entra:hr', 'approver'), after)).toBe(false);
  });

  it('gives a runbook only while one is open', () => {
    const mailbox = (outcome: Outcome | null, reasonCode: string | null): Step => ({ ...step('exchange.mailbox', outcome), reasonCode });
    expect(awaitsRunbook(mailbox('NEEDS_HUMAN', 'RUNBOOK_WAITS'))).toBe(true);
    expect(awaitsRunbook(mailbox('NEEDS_HUMAN', 'NEEDS_ROLE'))).toBe(false);
    expect(awaitsRunbook(mailbox('DONE', null))).toBe(false);
    expect(awaitsRunbook({ ...step('entra.groups', 'NEEDS_HUMAN'), reasonCode: 'RUNBOOK_WAITS' })).toBe(false);
  });

  it('lets HR move dates until containment, but nobody their own', () => {
    const hr = me('entra:hr2', 'hr');
    expect(canMove(hr, leaver({ state: 'SCHEDULED' }))).toBe(true);
    expect(canMove(hr, leaver({ state: 'RUNNING', containedAt: '2026-11-27T17:30:41Z' }))).toBe(false);
    expect(canMove(me('entra:leaver', 'hr'), leaver({ state: 'SCHEDULED' }))).toBe(false);
    expect(canMove(amara, leaver({ state: 'SCHEDULED' }))).toBe(false);
  });

  it('gives the evidence only when it is sealed', () => {
    const sealed = (outcome: Outcome | null): LeaverCase => leaver({ phases: [{ phase: 'CLOSE', steps: [step('evidence.seal', outcome)] }] });
    expect(evidenceSealed(sealed('DONE'))).toBe(true);
    expect(evidenceSealed(sealed('FAILED'))).toBe(false);
    expect(evidenceSealed(sealed(null))).toBe(false);
  });

  it('counts what waits for this person alone', () => {
    const c = leaver({ state: 'NEEDS_HUMAN', approvalsNeeded: 0, phases: [{ phase: 'PRESERVE', steps: [step('a', 'NEEDS_HUMAN'), step('b', 'FAILED'), step('c', 'DONE')] }] });
    expect(waitingCount(me('entra:it', 'it'), c)).toBe(2);
    expect(waitingCount(me('entra:hr', 'hr'), c)).toBe(0);
  });
});

describe('a phase', () => {
  const phase = (...outcomes: (Outcome | null)[]): ReturnType<typeof progressOf> => progressOf({ phase: 'X', steps: outcomes.map((o, i) => step(String(i), o)) });

  it('is finished only when each step is', () => {
    expect(phase('DONE', 'ALREADY_DONE', 'SKIPPED')).toMatchObject({ tone: 'pass', words: '3 of 3' });
    expect(phase('DONE', null)).toMatchObject({ tone: 'run', words: '1 of 2' });
    expect(phase(null, null)).toMatchObject({ tone: 'plain', words: '0 of 2' });
    expect(phase()).toMatchObject({ tone: 'plain' });
  });

  it('is never finished by what was only observed', () => {
    const steps = [step('a', 'DONE'), { ...step('b', 'SKIPPED'), reasonCode: 'OBSERVE_MODE' }];
    expect(progressOf({ phase: 'CONTAIN', steps })).toMatchObject({ tone: 'warn', words: '1 only observed' });
  });

  it('shows what failed before what waits, and both before progress', () => {
    expect(phase('DONE', 'NEEDS_HUMAN').tone).toBe('warn');
    expect(phase('FAILED', 'NEEDS_HUMAN').tone).toBe('fail');
  });
});

describe('a draft', () => {
  const person = { person: 'entra:1' } as Person;
  const draft = { ...emptyDraft('Europe/London'), lastWorkingDay: '2026-11-27', reason: ' Resigned ' };

  it('leaves out what was left empty', () => {
    expect(toRequest(person, draft)).toEqual({ person: 'entra:1', lastWorkingDay: '2026-11-27', zone: 'Europe/London', reason: 'Resigned', confirmedLinks: [] });
  });

  it('sends instants with their offset and local times without', () => {
    const r = toRequest(person, { ...draft, accessEnds: '2026-11-27T17:30', employmentStarts: '2024-04-08', asks: ['whatsapp', 'sms'], chatsDueBy: '2026-11-30T09:00', visibleFrom: '2026-07-01T09:00' });
    expect(r).toMatchObject({ accessEnds: '2026-11-27T17:30', visibleFrom: '2026-07-01T09:00:00+01:00', employmentStarts: '2024-04-08' });
    const dueBy = '2026-11-30T09:00:00+00:00';
    expect(r.chats?.sources).toEqual([{ source: 'whatsapp', dueBy }, { source: 'sms', dueBy }]);
    expect(toRequest(person, { ...draft, asks: [] }).chats).toEqual({ sources: [] });
  });

  it('sends nothing that its playbook has no use for', () => {
    const whole = { ...draft, accessEnds: '2026-11-27T17:30', employmentEnds: '2026-12-31', urgent: true, contact: 'Helen Marsh', reviewDate: '2026-12-27', successor: { person: 'entra:2' } as Person };
    expect(toRequest(person, whole, { name: 'data-only', access: 'STAYS', begins: 'APPROVAL' } as never)).not.toHaveProperty('accessEnds');
    const away = toRequest(person, whole, { name: 'suspension', access: 'SUSPENDS', asks: ['reviewDate', 'contact'] } as never);
    expect(away).toMatchObject({ contact: 'Helen Marsh', reviewDate: '2026-12-27', accessEnds: '2026-11-27T17:30', urgent: true });
    expect(away).not.toHaveProperty('successor');
    expect(away).not.toHaveProperty('employmentEnds');
    expect(toRequest(person, whole, { name: 'standard', access: 'ENDS' } as never)).toMatchObject({ successor: 'entra:2' });
  });

  it('names each field that must change', () => {
    expect(Object.keys(draftProblems(emptyDraft('Europe/London'), '2026-11-21'))).toEqual(['lastWorkingDay', 'reason']);
    expect(draftProblems({ ...draft, lastWorkingDay: '2026-11-20' }, '2026-11-21')).toHaveProperty('lastWorkingDay');
    expect(draftProblems({ ...draft, lastWorkingDay: '2026-11-20', urgent: true }, '2026-11-21')).toEqual({});
    expect(draftProblems({ ...draft, employmentEnds: '2026-11-26' }, '2026-11-21')).toHaveProperty('employmentEnds');
    expect(draftProblems({ ...draft, lastWorkingDay: '2026-11-20' }, '2026-11-21', { begins: 'APPROVAL' } as never)).toEqual({});
    expect(draftProblems(draft, '2026-11-21')).toEqual({});
  });
});
