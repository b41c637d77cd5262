import { describe, expect, it } from 'vitest';
import type { Connection } from '../src/api/connections';
import type { ImportRow, ImportSheet } from '../src/api/imports';
import type { Step } from '../src/api/offboarding';
import type { Playbook, PlaybookDraft } from '../src/api/playbooks';
import type { Me } from '../src/api/session';
import { byDue, isOverdue } from '../src/pages/case/due';
import { deedsOf } from '../src/pages/case/observed';
import { answerBar, isOtherTarget } from '../src/pages/connections/can';
import { importBar, progressOf } from '../src/pages/import/can';
import { sum } from '../src/parts/bar';
import { bpmnOf } from '../src/pages/playbooks/bpmn';
import { draftBar } from '../src/pages/playbooks/can';
import { layOut } from '../src/pages/playbooks/layout';
import { needs } from '../src/pages/start/needs';
import { accessOf, asks, due, inOrder } from '../src/words/playbooks';
import { stepName, stepSystem } from '../src/words/steps';
import type { Role } from '../src/words/roles';

const me = (person: string, ...roles: Role[]): Me => ({ username: 'u', name: 'U', person, firm: 'f', roles });
const playbook = (part: Partial<Playbook>): Playbook => ({ name: 'standard', title: 'Standard', version: 1, phases: [], ...part });

describe('a second person', () => {
  const connection = (part: Partial<Connection>): Connection => ({ mode: 'OBSERVES', target: 'https://graph', request: { by: 'entra:a', target: 'https://graph' }, ...part }) as Connection;

  it('answers a request to write: never who asked, and not every role', () => {
    expect(answerBar(me('entra:a', 'admin'), connection({}))).toContain('You asked');
    expect(answerBar(me('entra:b', 'admin'), connection({}))).toBeUndefined();
    expect(answerBar(me('entra:b', 'approver'), connection({}))).toBeUndefined();
    expect(answerBar(me('entra:b', 'it'), connection({}))).toContain('administrator');
    expect(answerBar(me('entra:b', 'admin'), connection({ request: null }))).toContain('Nobody');
    expect(answerBar({ ...me('', 'admin'), person: null }, connection({}))).toBeDefined();
  });

  it('cannot agree to a connection that is another one by now', () => {
    expect(isOtherTarget(connection({ target: 'https://elsewhere' }))).toBe(true);
    expect(isOtherTarget(connection({}))).toBe(false);
  });

  it('puts a playbook in force that was tried', () => {
    const draft = (part: Partial<PlaybookDraft>): PlaybookDraft => ({ uploadedBy: 'entra:a', triedAt: '2026-11-20T15:10:00Z', ...part }) as PlaybookDraft;
    expect(draftBar(me('entra:a', 'admin'), draft({}))).toContain('second person');
    expect(draftBar(me('entra:b', 'admin'), draft({}))).toBeUndefined();
    expect(draftBar(me('entra:b', 'admin'), draft({ triedAt: null }))).toContain('Try it');
    expect(draftBar(me('entra:b', 'hr'), draft({}))).toBeDefined();
  });
});

describe('a sheet of leavers', () => {
  const row = (state: string, more: Partial<ImportRow> = {}): ImportRow => ({ line: 1, displayName: 'x', state, ...more });
  const sheet = (part: Partial<ImportSheet>): ImportSheet => ({ state: 'AWAITING_APPROVAL', requestedBy: 'entra:hr', approvals: [], rows: [], problems: [], ...part }) as unknown as ImportSheet;

  it('is decided by an approver who neither asked for it nor stands on it', () => {
    expect(importBar(me('entra:a', 'approver'), sheet({}))).toBeUndefined();
    expect(importBar(me('entra:hr', 'approver', 'hr'), sheet({}))).toContain('You asked');
    expect(importBar(me('entra:a', 'approver'), sheet({ rows: [row('PENDING', { person: 'entra:a' })] }))).toContain('on this sheet');
    expect(importBar(me('entra:a', 'hr'), sheet({}))).toContain('approver');
    expect(importBar(me('entra:a', 'approver'), sheet({ state: 'RUNNING' }))).toContain('decided');
  });

  it('counts each line once, and its parts sum to the whole', () => {
    const rows = [row('CONTAINED'), row('NEEDS_HUMAN', { containedAt: '2026-11-27T17:30:41Z' }), row('NEEDS_HUMAN'), row('REFUSED'), row('CREATED'), row('SOMETHING_NEW')];
    const parts = progressOf(sheet({ state: 'RUNNING', rows }));
    expect(parts.map((p) => p.n)).toEqual([2, 1, 1, 2]);
    expect(sum(parts)).toBe(rows.length);
    expect(progressOf(sheet({ rows }))).toEqual([]);
  });
});

describe('a playbook', () => {
  it('ends access where nothing else is said, so that nobody expects less than happens', () => {
    expect(accessOf(playbook({}))).toBe('ENDS');
    expect(accessOf(playbook({ access: 'suspends' as never }))).toBe('SUSPENDS');
    expect(accessOf(playbook({ access: 'SOMETHING_NEW' as never }))).toBe('ENDS');
  });

  it('asks for what it cannot do without', () => {
    expect(needs(undefined)).toMatchObject({ successor: 'optional', review: undefined, newRole: undefined });
    expect(needs(playbook({ access: 'SUSPENDS', asks: ['reviewDate', 'contact'] }))).toMatchObject({ successor: undefined, review: 'required', contact: 'required' });
    expect(needs(playbook({ access: 'SUSPENDS' }))).toMatchObject({ review: 'optional', contact: 'optional' });
    expect(needs(playbook({ access: 'STAYS', asks: ['newRole'] }))).toMatchObject({ newRole: 'required', urgency: false });
    expect(needs(playbook({ begins: 'APPROVAL' }))).toMatchObject({ dated: false, urgency: false, employmentEnds: true });
    expect(needs(playbook({ asks: ['contact', 'nextOfKin'] }))).toMatchObject({ contact: 'required', nextOfKin: 'required', successor: 'optional' });
  });

  it('stands where somebody looks for it', () => {
    const all = ['our-sales', 'death', 'standard', 'absence'].map((name) => playbook({ name, title: name }));
    expect(inOrder(all).map((p) => p.name)).toEqual(['standard', 'absence', 'death', 'our-sales']);
  });

  it('says what it asks for, also in words of a newer server', () => {
    expect(asks(playbook({ approvals: 2, asks: ['reviewDate', 'someThing'], messages: false }))).toEqual(['2 approvers', 'a review date', 'some thing', 'no messages to the person']);
  });

  it('reads spans as people say them', () => {
    expect(due('P3D')).toBe('3 days after access ends');
    expect(due('P1W')).toBe('1 week after access ends');
    expect(due('P0D')).toBe('when access ends');
    expect(due('soon')).toBe('soon');
  });

  it('names steps of a newer server in their own words', () => {
    expect(stepName('entra.disable')).toBe('Disable sign-in to Microsoft 365');
    expect(stepName('human.collect-key')).toBe('Collect key');
    expect(stepName('webhook.crm')).toBe('Tell Crm');
    expect(stepName('entra.new-thing')).toBe('Entra: new thing');
    expect([stepSystem('entra.disable'), stepSystem('human.x'), stepSystem('ad.disable')]).toEqual(['ENTRA', 'PEOPLE', 'ACTIVE_DIRECTORY']);
  });
});

describe('the picture of a playbook', () => {
  const step = (id: string): { id: string; name: string; human: boolean } => ({ id, name: id, human: false });
  const phase = (id: string, gates: number, ...lanes: number[]): Parameters<typeof layOut>[0][number] => ({
    id,
    name: id,
    gates: Array.from({ length: gates }, (_, i) => step(`${id}.gate-${i}`)),
    lanes: lanes.map((n, l) => Array.from({ length: n }, (_, i) => step(`${id}.${l}-${i}`))),
  });

  it('keeps every step inside its phase and lets none cover another', () => {
    const drawing = layOut([phase('contain', 1, 2, 3, 1), phase('revoke', 0, 4), phase('close', 1), phase('verify', 2, 1, 1)]);
    const tasks = drawing.shapes.filter((s) => s.within);
    for (const t of tasks) {
      const box = drawing.shapes.find((s) => s.id === t.within);
      expect(box).toBeDefined();
      expect(t.x >= box!.x && t.y >= box!.y && t.x + t.width <= box!.x + box!.width && t.y + t.height <= box!.y + box!.height).toBe(true);
    }
    const apart = (a: (typeof tasks)[number], b: (typeof tasks)[number]): boolean => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
    for (const [i, a] of tasks.entries()) for (const b of tasks.slice(i + 1)) expect(apart(a, b), `${a.id} and ${b.id}`).toBe(true);
    expect(drawing.height).toBeGreaterThanOrEqual(Math.max(...drawing.shapes.map((s) => s.y + s.height)));
  });

  it('writes markup that holds any title', () => {
    const { xml } = bpmnOf(playbook({ phases: [{ phase: 'CONTAIN', steps: ['human.a&b'], items: [{ id: 'human.a&b', title: 'Ask <HR> & "IT"', system: 'PEOPLE' }] }] }));
    const parsed = new DOMParser().parseFromString(xml, 'application/xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.querySelector('userTask')?.getAttribute('name')).toBe('Ask <HR> & "IT"');
  });
});

describe('what a person does on a case', () => {
  const step = (id: string, dueAt: string | null, outcome: Step['outcome'] = 'NEEDS_HUMAN'): Step => ({ id, dueAt, outcome, evidence: {} }) as unknown as Step;
  const now = Date.parse('2026-11-21T12:00:00Z');

  it('is late only while it stands', () => {
    expect(isOverdue(step('a', '2026-11-20T12:00:00Z'), now)).toBe(true);
    expect(isOverdue(step('a', '2026-11-22T12:00:00Z'), now)).toBe(false);
    expect(isOverdue(step('a', '2026-11-20T12:00:00Z', 'DONE'), now)).toBe(false);
    expect(isOverdue(step('a', null), now)).toBe(false);
  });

  it('comes by its date; without one at the end', () => {
    expect(byDue([step('none', null), step('late', '2026-12-01'), step('soon', '2026-11-22')]).map((s) => s.id)).toEqual(['soon', 'late', 'none']);
  });

  it('reads what would have been done one by one', () => {
    expect(deedsOf('Observed only. Sales UK: taken out; All staff: taken out.')).toEqual(['Sales UK: taken out', 'All staff: taken out.']);
    expect(deedsOf('This connection only observes.')).toEqual(['This connection only observes.']);
    expect(deedsOf('')).toEqual([]);
  });
});
