import { html, nothing, type TemplateResult } from 'lit';
import { isOpaque, type LawfulBasis, type Purpose } from '../../api/chats';
import { day, exact, today } from '../../words/dates';
import { system } from '../../words/leaver';
import { type Verdict, verdict } from '../../words/tone';

/** What a record rules, as its heading says it. */
export function purposeName(purpose: Purpose): string {
  if (purpose === 'detectors') return 'Passwords, cards, account numbers and the like';
  if (purpose === 'special-categories') return 'Special categories of personal data';
  return purpose === 'other' ? 'Other files' : system(purpose);
}

/** What the missing record stops. */
export function withoutRecord(purpose: Purpose): { readonly state: string; readonly effect: string } {
  const until = 'until a data protection officer records the basis.';
  if (purpose === 'detectors') return { state: 'no record: not looked for', effect: `Chats are sealed and nothing is looked for in them ${until}` };
  if (purpose === 'special-categories') return { state: 'no record: not looked for', effect: `Health, trade union, religion and the like are not looked for ${until} What is found is shown to that officer alone.` };
  const state = 'no record: nothing is collected';
  if (purpose === 'teams') return { state, effect: `The export of Teams chats waits ${until}` };
  return { state, effect: `${isOpaque(purpose) ? 'Files' : 'Exports'} of this source are refused ${until}` };
}

/** Whether a record is in force yet. */
export function standing(r: LawfulBasis): Verdict {
  return r.effectiveFrom.slice(0, 10) > today('Europe/London') ? verdict('run', `in force from ${day(r.effectiveFrom)}`) : verdict('pass', 'in force');
}

/** A record, read. */
export function shown(r: LawfulBasis): TemplateResult {
  return html`<dl class="facts-list">
    <dt>Impact assessment</dt>
    <dd>${r.dpia}</dd>
    <dt>Legitimate interests</dt>
    <dd>${r.lia}</dd>
    <dt>Special categories</dt>
    <dd>${r.article9Condition || html`<span class="muted">no condition named</span>`}</dd>
    <dt>Staff notice</dt>
    <dd>${r.staffNotice}</dd>
    <dt>In force from</dt>
    <dd>${day(r.effectiveFrom)}</dd>
    ${r.recordedAt ? html`<dt>Recorded</dt><dd>${exact(r.recordedAt)}</dd>` : nothing}
  </dl>`;
}
