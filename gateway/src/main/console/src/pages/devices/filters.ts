import { html, nothing, type TemplateResult } from 'lit';
import type { Device, DeviceSummary } from '../../api/devices';
import { filters as addressed } from '../../app/router';
import { chips, type Choice, picker, searchField } from '../../parts/filters';
import { csvLink } from '../../parts/listing';
import { PLATFORM_CODES, platformName, reasonChoices } from '../../words/devices';
import { checkState, checkTitle, deviceState, ownership } from '../../words/hygiene';

/** What the list can be narrowed by; each stands in the address. */
export const FILTERS = ['owner', 'state', 'check', 'checkState', 'reason', 'ownership', 'platform', 'department', 'leaver', 'personEnabled', 'personState', 'managed', 'stale', 'endsSoon', 'conflict', 'q'] as const;

const YES_NO: Readonly<Record<string, readonly [label: string, yes: string, no: string]>> = {
  leaver: ['Leaver', 'held by a leaver', 'not held by one'],
  managed: ['Managed', 'managed', 'only seen'],
  stale: ['Seen', 'silent over 14 days', 'seen lately'],
  endsSoon: ['Support', 'ends in 90 days', 'does not end soon'],
  conflict: ['Sources', 'disagree', 'agree'],
};

const PERSON_STATES: readonly Choice[] = [
  { value: 'ENABLED', word: 'enabled' },
  { value: 'DISABLED', word: 'disabled' },
  { value: 'MISSING', word: 'no longer there' },
  { value: 'UNKNOWN', word: 'not known' },
];

const value = (name: string): string => addressed().get(name) ?? '';

/** Whether anything but `except` narrows the list. */
export const narrowed = (except = ''): boolean => FILTERS.some((f) => f !== except && value(f));

/** The filters above the list. */
export function filterBar(s: DeviceSummary, shown: readonly Device[], total: number | undefined, csv: string, clear: string): TemplateResult {
  const n = (of: number): number | undefined => (narrowed('state') ? undefined : of);
  return html`<div class="toolbar">
      ${chips('state', 'Verdict', [
        { value: '', word: 'All', n: n(s.devices) },
        { value: 'NOT_SAFE', word: deviceState('NOT_SAFE').word, n: n(s.notSafe) },
        { value: 'UNKNOWN', word: deviceState('UNKNOWN').word, n: n(s.unknown) },
        { value: 'SAFE', word: deviceState('SAFE').word, n: n(s.safe) },
      ])}
      <span class="end">${narrowed() ? html`<a href=${clear}>Clear filters</a>` : nothing} ${csvLink(csv, total)}</span>
    </div>
    <div class="toolbar pickers">
      ${picker('ownership', 'Owner', ['COMPANY', 'PERSONAL', 'UNKNOWN'].map((v) => ({ value: v, word: ownership(v) })))}
      ${picker('platform', 'Platform', PLATFORM_CODES.filter((p) => !s.platforms || s.platforms[p] || value('platform') === p).map((v) => ({ value: v, word: platformName(v) })))} ${ofCheck(s, shown)}
      ${picker('department', 'Department', departments(s, shown))} ${picker('personState', 'Account', PERSON_STATES)} ${Object.entries(YES_NO).map(([name, [label, yes, no]]) => picker(name, label, [{ value: 'true', word: yes }, { value: 'false', word: no }]))}
      ${searchField('Find a device or a person')}
    </div>`;
}

/** Result and reason say nothing without a check. */
function ofCheck(s: DeviceSummary, shown: readonly Device[]): TemplateResult {
  const check = value('check');
  const results = ['FAIL', 'PASS', 'UNKNOWN', 'NOT_APPLICABLE'].map((v) => ({ value: v, word: checkState(v).word.toLowerCase() }));
  const more = shown.flatMap((d) => d.checks.filter((c) => c.check === check && c.reason).map((c) => c.reason ?? ''));
  const reasons = value('reason') ? [...more, value('reason')] : more;
  return html`${picker('check', 'Check', s.checks.map((c) => ({ value: c.check, word: c.title || checkTitle(c.check) })))}
  ${check ? html`${value('reason') ? picker('checkState', 'Result', results) : picker('checkState', 'Result', results, 'FAIL')} ${picker('reason', 'Reason', reasonChoices(check, reasons))}` : nothing}`;
}

/** Departments as the summary counts them; without that, those in sight. */
function departments(s: DeviceSummary, shown: readonly Device[]): readonly Choice[] {
  const known = s.departments ? Object.keys(s.departments) : shown.map((d) => d.department ?? '');
  return [...new Set([...known, value('department')])]
    .filter(Boolean)
    .sort((a, b) => a.localeCompare(b))
    .map((d) => ({ value: d, word: d }));
}
