import type { HandedIn } from '../../api/chats';
import type { NewLeaver, Person } from '../../api/offboarding';
import { withOffset } from '../../words/dates';

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
}

export function emptyDraft(zone: string): Draft {
  return { lastWorkingDay: '', accessEnds: '', employmentEnds: '', employmentStarts: '', zone, reason: '', visibleFrom: '', asks: ['whatsapp'], chatsDueBy: '', urgent: false, links: [] };
}

/** The request that a draft stands for; what was left empty is left out, so that the service's defaults hold. */
export function toRequest(person: Person, d: Draft): NewLeaver {
  return {
    person: person.person,
    lastWorkingDay: d.lastWorkingDay,
    zone: d.zone,
    reason: d.reason.trim(),
    confirmedLinks: d.links,
    ...(d.accessEnds ? { accessEnds: d.accessEnds } : {}),
    ...(d.employmentEnds ? { employmentEnds: d.employmentEnds } : {}),
    ...(d.visibleFrom ? { visibleFrom: withOffset(d.visibleFrom, d.zone) } : {}),
    ...(d.urgent ? { urgent: true } : {}),
    ...(d.employmentStarts ? { employmentStarts: d.employmentStarts } : {}),
    ...chats(d),
  };
}

/** Nothing where the service's default is meant: WhatsApp alone, by the playbook's deadline. */
function chats(d: Draft): Pick<NewLeaver, 'chats'> {
  if (d.asks.length === 1 && d.asks[0] === 'whatsapp' && !d.chatsDueBy) return {};
  const due = d.chatsDueBy ? { dueBy: withOffset(d.chatsDueBy, d.zone) } : {};
  return { chats: { sources: d.asks.map((source) => ({ source, ...due })) } };
}

/** What can be said before the service is asked; the service judges again. */
export function draftProblems(d: Draft, today: string): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  if (!d.lastWorkingDay) problems['lastWorkingDay'] = 'Give the last day of work.';
  else if (d.lastWorkingDay < today && !d.urgent) problems['lastWorkingDay'] = 'This day has passed. Tick “Do not wait for the date” or give a later day.';
  if (d.accessEnds && d.lastWorkingDay && d.employmentEnds && d.accessEnds.slice(0, 10) > d.employmentEnds) {
    problems['accessEnds'] = 'Access would end after the employment does. Give an earlier time.';
  }
  if (d.employmentEnds && d.lastWorkingDay && d.employmentEnds < d.lastWorkingDay) problems['employmentEnds'] = 'Employment cannot end before the last day of work.';
  if (d.employmentStarts && d.lastWorkingDay && d.employmentStarts > d.lastWorkingDay) problems['employmentStarts'] = 'Employment cannot begin after the last day of work.';
  if (!d.reason.trim()) problems['reason'] = 'Give a reason; only HR sees it.';
  return problems;
}
