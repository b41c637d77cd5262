import type { LawfulBasis } from '../../api/chats';
import type { Connection } from '../../api/connections';
import type { ImportSheet } from '../../api/imports';
import type { LeaverRow } from '../../api/offboarding';
import type { PlaybookDraft } from '../../api/playbooks';
import type { Me } from '../../api/session';
import { count } from '../../words/count';
import { day, ending, moment } from '../../words/dates';
import { allowed } from '../../app/page';
import { answerBar } from '../connections/can';
import { importBar } from '../import/can';
import { isOpen, isToBeRetired, retirementBar } from '../playbooks/can';

/** One thing that waits for this person. */
export interface Waiting {
  readonly title: string;
  readonly note: string;
  readonly href: string;
  readonly button: string;
}

/** What two people decide beside single cases; undefined where it is not this person's, or was not read. */
export interface ForTwo {
  readonly sheets?: readonly ImportSheet[] | undefined;
  readonly connections?: readonly Connection[] | undefined;
  readonly drafts?: readonly PlaybookDraft[] | undefined;
}

/** What waits for somebody with these roles, most pressing first. */
export function waitingFor(me: Me, leavers: readonly LeaverRow[], basis: readonly LawfulBasis[] | undefined, two: ForTwo = {}): readonly Waiting[] {
  return [
    ...(two.sheets ?? []).filter((s) => importBar(me, s) === undefined).map(sheet),
    ...(allowed(me, 'clearSteps') ? leavers.filter((l) => l.needsHuman > 0).map(needsHuman) : []),
    ...(allowed(me, 'approve') ? leavers.filter((l) => l.state === 'AWAITING_APPROVAL').sort(byAccessEnds).map(toApprove) : []),
    ...(two.connections ?? []).filter((c) => answerBar(me, c) === undefined).map(toAnswer),
    ...(two.drafts ?? []).filter((d) => isOpen(d) && me.person !== d.uploadedBy).map(toRead),
    ...(two.drafts ?? []).filter((d) => isToBeRetired(d) && retirementBar(me, d) === undefined).map(toRetire),
    ...(allowed(me, 'writeLawfulBasis') && basis ? basisMissing(basis) : []),
    ...(allowed(me, 'startLeaver') ? leavers.filter((l) => l.state === 'DRAFT').map(unfinished) : []),
  ];
}

function needsHuman(l: LeaverRow): Waiting {
  return {
    title: `${l.displayName}: ${count(l.needsHuman, 'step needs', 'steps need')} you`,
    note: l.containedAt ? `Contained ${moment(l.containedAt, l.zone)}` : 'Not contained yet',
    href: `/leavers/${encodeURIComponent(l.id)}`,
    button: 'Clear',
  };
}

function toApprove(l: LeaverRow): Waiting {
  return {
    title: `${l.displayName} waits for approval`,
    note: `Access ends ${ending(l.accessEnds, l.zone)}`,
    href: `/leavers/${encodeURIComponent(l.id)}`,
    button: 'Decide',
  };
}

function sheet(s: ImportSheet): Waiting {
  return {
    title: `A sheet of ${count(s.total, 'leaver')} waits for approval`,
    note: `Asked for${s.requestedByName ? ` by ${s.requestedByName}` : ''}, ${moment(s.requestedAt)}`,
    href: `/leavers/imports/${encodeURIComponent(s.id ?? '')}`,
    button: 'Decide',
  };
}

function toAnswer(c: Connection): Waiting {
  return { title: `Somebody asks to write to ${c.title}`, note: `Forgotten after ${moment(c.request?.expiresAt)}`, href: '/connections', button: 'Answer' };
}

function toRead(d: PlaybookDraft): Waiting {
  return { title: `The playbook “${d.title}” waits for a second person`, note: `Uploaded ${moment(d.uploadedAt)}`, href: `/playbooks/drafts/${encodeURIComponent(d.id)}`, button: 'Read it' };
}

function toRetire(d: PlaybookDraft): Waiting {
  return { title: `Somebody asks to take the playbook “${d.title}” out of force`, note: `Asked for ${moment(d.retirement?.askedAt)}`, href: `/playbooks/drafts/${encodeURIComponent(d.id)}`, button: 'Answer' };
}

function unfinished(l: LeaverRow): Waiting {
  return { title: `${l.displayName}: not requested yet`, note: `Last day ${day(l.lastWorkingDay)}`, href: `/leavers/${encodeURIComponent(l.id)}`, button: 'Open' };
}

function basisMissing(basis: readonly LawfulBasis[]): Waiting[] {
  const names: [string, string][] = [
    ['teams', 'Teams'],
    ['whatsapp', 'WhatsApp'],
  ];
  return names
    .filter(([source]) => !basis.some((b) => b.source.toLowerCase() === source))
    .map(([, name]) => ({
      title: `${name} chats have no lawful-basis record`,
      note: 'Until it stands, no chat of this source is collected or accepted',
      href: '/lawful-basis',
      button: 'Record it',
    }));
}

export function byAccessEnds(a: LeaverRow, b: LeaverRow): number {
  return a.accessEnds.localeCompare(b.accessEnds);
}
