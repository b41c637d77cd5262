import type { HandedIn } from '../../api/chats';
import type { NewLeaver, Person } from '../../api/offboarding';
import type { Playbook } from '../../api/playbooks';
import { withOffset } from '../../words/dates';
import { needs } from './needs';

/** What the form holds while somebody fills it. */
export interface Draft {
  lastWorkingDay: string;
  accessEnds: string;
  employmentEnds: string;
  employmentStarts: string;
  zone: string;
  reason: string;
  visibleFrom: string;
  /** The exports to ask for. */
  asks: readonly HandedIn[];
  chatsDueBy: string;
  urgent: boolean;
  links: readonly string[];
  /** The name of the playbook; empty for the service's own choice. */
  playbook: string;
  /** Who takes over. */
  successor: Person | undefined;
  /** Somebody who has the new role already. */
  newRole: Person | undefined;
  contact: string;
  nextOfKin: string;
  reviewDate: string;
}

export function emptyDraft(zone: string): Draft {
  return { lastWorkingDay: '', accessEnds: '', employmentEnds: '', employmentStarts: '', zone, reason: '', visibleFrom: '', asks: ['whatsapp'], chatsDueBy: '', urgent: false, links: [], playbook: '', successor: undefined, newRole: undefined, contact: '', nextOfKin: '', reviewDate: '' };
}

/** The request that a draft stands for; what was left empty is left out, so that the service's defaults hold. */
export function toRequest(person: Person, d: Draft, playbook?: Playbook): NewLeaver {
  return {
    person: person.person,
    lastWorkingDay: d.lastWorkingDay,
    zone: d.zone,
    reason: d.reason.trim(),
    confirmedLinks: d.links,
    ...(d.accessEnds && needs(playbook).dated ? { accessEnds: d.accessEnds } : {}),
    ...(d.employmentEnds && needs(playbook).employmentEnds ? { employmentEnds: d.employmentEnds } : {}),
    ...(d.visibleFrom ? { visibleFrom: withOffset(d.visibleFrom, d.zone) } : {}),
    ...(d.urgent && needs(playbook).urgency ? { urgent: true } : {}),
    ...(d.employmentStarts ? { employmentStarts: d.employmentStarts } : {}),
    ...chats(d),
    ...(d.playbook ? { playbook: d.playbook } : {}),
    ...involved(d, playbook),
  };
}

/** Only what the playbook asks for: a field that another playbook showed is not sent. */
function involved(d: Draft, playbook: Playbook | undefined): Pick<NewLeaver, 'successor' | 'newRole' | 'contact' | 'nextOfKin' | 'reviewDate'> {
  const n = needs(playbook);
  return {
    ...(n.successor && d.successor ? { successor: d.successor.person } : {}),
    ...(n.newRole && d.newRole ? { newRole: d.newRole.person } : {}),
    ...(n.contact && d.contact.trim() ? { contact: d.contact.trim() } : {}),
    ...(n.nextOfKin && d.nextOfKin.trim() ? { nextOfKin: d.nextOfKin.trim() } : {}),
    ...(n.review && d.reviewDate ? { reviewDate: d.reviewDate } : {}),
  };
}

/** Nothing where the service's default is meant: WhatsApp alone, by the playbook's deadline. */
function chats(d: Draft): Pick<NewLeaver, 'chats'> {
  if (d.asks.length === 1 && d.asks[0] === 'whatsapp' && !d.chatsDueBy) return {};
  const due = d.chatsDueBy ? { dueBy: withOffset(d.chatsDueBy, d.zone) } : {};
  return { chats: { sources: d.asks.map((source) => ({ source, ...due })) } };
}

/** What can be said before the service is asked; the service judges again. */
export function draftProblems(d: Draft, today: string, playbook?: Playbook): Readonly<Record<string, string>> {
  const problems: Record<string, string> = { ...missing(d, playbook) };
  if (!d.lastWorkingDay) problems['lastWorkingDay'] = 'Give the day.';
  else if (d.lastWorkingDay < today && !d.urgent && needs(playbook).dated) problems['lastWorkingDay'] = 'This day has passed. Tick “Do not wait for the date” or give a later day.';
  if (d.accessEnds && d.lastWorkingDay && d.employmentEnds && d.accessEnds.slice(0, 10) > d.employmentEnds) {
    problems['accessEnds'] = 'Access would end after the employment does. Give an earlier time.';
  }
  if (d.employmentEnds && d.lastWorkingDay && d.employmentEnds < d.lastWorkingDay) problems['employmentEnds'] = 'Employment cannot end before the last day of work.';
  if (d.employmentStarts && d.lastWorkingDay && d.employmentStarts > d.lastWorkingDay) problems['employmentStarts'] = 'Employment cannot begin after the last day of work.';
  if (!d.reason.trim()) problems['reason'] = 'Give a reason; only HR sees it.';
  return problems;
}

/** What the playbook cannot do without. */
function missing(d: Draft, playbook: Playbook | undefined): Record<string, string> {
  const n = needs(playbook);
  const problems: Record<string, string> = {};
  if (n.review === 'required' && !d.reviewDate) problems['reviewDate'] = 'Give the day on which somebody decides how it goes on.';
  if (n.review && d.reviewDate && d.lastWorkingDay && d.reviewDate < d.lastWorkingDay) problems['reviewDate'] = 'The review cannot be before the last day.';
  if (n.contact === 'required' && !d.contact.trim()) problems['contact'] = 'Name somebody who can be reached.';
  if (n.nextOfKin === 'required' && !d.nextOfKin.trim()) problems['nextOfKin'] = 'Say whom HR writes to.';
  if (n.newRole === 'required' && !d.newRole) problems['newRole'] = 'Choose somebody who has the new role.';
  return problems;
}
