import { nothing, type TemplateResult } from 'lit';
import type { Step } from '../../api/offboarding';
import { badge } from '../../parts/badge';
import { ago, day } from '../../words/dates';
import { verdict } from '../../words/tone';

/** Whether the day has passed and the step still stands. */
export function isOverdue(s: Step, now: number = Date.now()): boolean {
  const due = s.dueAt;
  const open = s.outcome === null || s.outcome === 'NEEDS_HUMAN';
  return open && !!due && Date.parse(due) < now;
}

/** `due Mon 30 Nov 2026`, or since when it is late; nothing for a step without a date, or one that is done. */
export function dueBadge(s: Step, zone: string, now: number = Date.now()): TemplateResult | typeof nothing {
  const due = s.dueAt;
  if (!due || (s.outcome !== null && s.outcome !== 'NEEDS_HUMAN')) return nothing;
  return isOverdue(s, now) ? badge(verdict('fail', `overdue, was due ${day(due, zone)} (${ago(due, now)})`)) : badge(verdict('warn', `due ${day(due, zone)}`));
}

/** The most pressing first; what has no date keeps its place at the end. */
export function byDue(steps: readonly Step[]): readonly Step[] {
  const at = (s: Step): number => Date.parse(s.dueAt ?? '9999-12-31');
  return [...steps].sort((a, b) => at(a) - at(b));
}
