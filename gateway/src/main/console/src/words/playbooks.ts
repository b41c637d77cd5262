import type { Access, Playbook } from '../api/playbooks';
import { type Verdict, verdict } from './tone';

/** What a shipped playbook is for, in one sentence; the phases say the rest. */
const PURPOSES: Readonly<Record<string, string>> = {
  standard: 'Somebody leaves at the end of their notice. Access ends on the day; chats, mail and files are kept; everything is read back.',
  urgent: 'A dismissal or an incident. Access ends within minutes of the approval; what is not urgent follows.',
  privileged: 'An administrator, or somebody with keys to systems. Two approvers, and every secret they knew is named for rotation.',
  contractor: 'The engagement of a contractor ends, with the account that the firm gave them.',
  guest: 'Somebody of another firm, invited as a guest. The guest account is removed; their own stays theirs.',
  agency: 'Agency staff go back to the agency. The agency is told by its contact, not the person at home.',
  suspension: 'Access is suspended and can be given back. Nothing is deleted. A review date and a named contact are needed.',
  absence: 'A long absence, as parental leave or illness. Access is suspended and given back; nothing is deleted.',
  death: 'Somebody has died. Nothing is sent to them; their next of kin has a contact here.',
  transfer: 'Many people go over to another employer. Only the data on the list goes with them.',
  mover: 'Somebody stays and changes role. Only what the new role does not need is taken away.',
  'data-only': 'Chats and data are kept without taking any access away: a dispute, an incident, periodic records.',
};

/** What the playbook is for, in its own words where it has some; empty where nobody said. */
export function purpose(playbook: Pick<Playbook, 'name' | 'purpose'>): string {
  return playbook.purpose?.trim() || (PURPOSES[playbook.name] ?? '');
}

/** The usual ones first, the firm's own after them: as somebody looks for one, not by the alphabet. */
export function inOrder(playbooks: readonly Playbook[]): readonly Playbook[] {
  const usual = Object.keys(PURPOSES);
  const rank = (p: Playbook): number => (usual.includes(p.name) ? usual.indexOf(p.name) : usual.length);
  return [...playbooks].sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, 'en-GB'));
}

const ACCESS: Readonly<Record<Access, Verdict>> = {
  ENDS: verdict('plain', 'Access ends'),
  SUSPENDS: verdict('plain', 'Access is suspended'),
  STAYS: verdict('plain', 'Access stays'),
};

/** What becomes of the access; ends where the service does not say, so that nobody expects less than happens. */
export function accessOf(playbook: Pick<Playbook, 'access'>): Access {
  const said = playbook.access?.toUpperCase();
  return said === 'SUSPENDS' || said === 'STAYS' ? said : 'ENDS';
}

export function accessVerdict(playbook: Pick<Playbook, 'access'>): Verdict {
  return ACCESS[accessOf(playbook)];
}

const ASKS: Readonly<Record<string, string>> = {
  reviewDate: 'a review date',
  contact: 'a named contact',
  nextOfKin: 'the next of kin',
  newRole: 'somebody who has the new role',
};

/** What a playbook asks for beside the dates, in words. */
export function asks(playbook: Playbook): readonly string[] {
  const approvals = playbook.approvals ?? 1;
  return [
    approvals > 1 ? `${approvals} approvers` : 'one approver',
    ...(playbook.asks ?? []).map((field) => ASKS[field] ?? field.replaceAll(/([A-Z])/g, ' $1').toLowerCase()),
    ...(playbook.messages === false ? ['no messages to the person'] : []),
  ];
}

/** The words for the dates of a departure, an absence, or data that are kept. */
export interface DateWords {
  readonly lastDay: string;
  readonly accessEnds: string;
}

const DATES: Readonly<Record<Access, DateWords>> = {
  ENDS: { lastDay: 'Last day of work', accessEnds: 'Access ends' },
  SUSPENDS: { lastDay: 'Last day before the absence', accessEnds: 'Access is suspended from' },
  STAYS: { lastDay: 'The day it is for', accessEnds: 'Begins at' },
};

export function dateWords(playbook: Pick<Playbook, 'access' | 'asks'> | undefined): DateWords {
  if (playbook?.asks?.includes('newRole')) return { lastDay: 'Last day in the old role', accessEnds: 'The old role ends' };
  return DATES[playbook ? accessOf(playbook) : 'ENDS'];
}

/** A span as playbooks write it: `P3D` → `3 days after access ends`. */
export function due(span: string): string {
  const match = /^P(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(span);
  if (!match) return span;
  const units = ['month', 'week', 'day'];
  const parts = match.slice(1).flatMap((n, i) => (n && n !== '0' ? [`${n} ${units[i] ?? ''}${n === '1' ? '' : 's'}`] : []));
  return parts.length > 0 ? `${parts.join(' ')} after access ends` : 'when access ends';
}

const DRAFTS: Readonly<Record<string, Verdict>> = {
  DRAFT: verdict('warn', 'Waits for a second person'),
  APPROVED: verdict('pass', 'In force'),
  REJECTED: verdict('na', 'Rejected'),
  RETIRED: verdict('na', 'Out of force'),
};

export function draftState(state: string): Verdict {
  return DRAFTS[state] ?? verdict('unknown', state.charAt(0) + state.slice(1).toLowerCase().replaceAll('_', ' '));
}
