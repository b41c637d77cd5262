import type { NewLeaver, Person } from '../../api/offboarding';
import { withOffset } from '../../words/dates';

/** What the form holds while somebody fills it. */
export interface Draft {
  lastWorkingDay: string;
  accessEnds: string;
  employmentEnds: string;
  zone: string;
  reason: string;
  visibleFrom: string;
  whatsappDueBy: string;
  urgent: boolean;
  links: readonly string[];
}

export function emptyDraft(zone: string): Draft {
  return { lastWorkingDay: '', accessEnds: '', employmentEnds: '', zone, reason: '', visibleFrom: '', whatsappDueBy: '', urgent: false, links: [] };
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
    ...(d.whatsappDueBy ? { chats: { whatsappDueBy: withOffset(d.whatsappDueBy, d.zone) } } : {}),
  };
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
  if (!d.reason.trim()) problems['reason'] = 'Give a reason; only HR sees it.';
  return problems;
}
