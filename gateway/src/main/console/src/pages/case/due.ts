import { nothing, type TemplateResult } from 'lit';
import type { Step } from '../../api/offboarding';
import { badge } from '../../parts/badge';
import { ago, day } from '../../words/dates';
import { verdict } from '../../words/tone';

/** Until when a person should have done a step; the service may say it in what it read back. */
export function dueOf(s: Step): string | undefined {
  return s.dueAt ?? s.evidence?.['dueAt'] ?? s.evidence?.['due'];
}

/** Whether the day has passed and the step still stands. */
export function isOverdue(s: Step, now: number = Date.now()): boolean {
  const due = dueOf(s);
  const open = s.outcome === null || s.outcome === 'NEEDS_HUMAN';
  return open && due !== undefined && Date.parse(due) < now;
}

/** `due Mon 30 Nov 2026`, or since when it is late; nothing for a step without a date, or one that is done. */
export function dueBadge(s: Step, zone: string, now: number = Date.now()): TemplateResult | typeof nothing {
  const due = dueOf(s);
  if (!due || (s.outcome !== null && s.outcome !== 'NEEDS_HUMAN')) return nothing;
  return isOverdue(s, now) ? badge(verdict('fail', `overdue, was due ${day(due, zone)} (${ago(due, now)})`)) : badge(verdict('warn', `due ${day(due, zone)}`));
}

/** The most pressing first; what has no date keeps its place at the end. */
export function byDue(steps: readonly Step[]): readonly Step[] {
  const at = (s: Step): number => Date.parse(dueOf(s) ?? '9999-12-31');
  return [...steps].sort((a, b) => at(a) - at(b));
}
