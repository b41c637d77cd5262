import type { LawfulBasis } from '../../api/chats';
import type { LeaverRow } from '../../api/offboarding';
import type { Me } from '../../api/session';
import { count } from '../../words/count';
import { day, ending, moment } from '../../words/dates';
import { allowed } from '../../app/page';

/** One thing that waits for this person. */
export interface Waiting {
  readonly title: string;
  readonly note: string;
  readonly href: string;
  readonly button: string;
}

/** What waits for somebody with these roles, most pressing first. */
export function waitingFor(me: Me, leavers: readonly LeaverRow[], basis: readonly LawfulBasis[] | undefined): readonly Waiting[] {
  return [
    ...(allowed(me, 'clearSteps') ? leavers.filter((l) => l.needsHuman > 0).map(needsHuman) : []),
    ...(allowed(me, 'approve') ? leavers.filter((l) => l.state === 'AWAITING_APPROVAL').sort(byAccessEnds).map(toApprove) : []),
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
