import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { LeaverCase, Step } from '../../api/offboarding';
import { badge } from '../../parts/badge';
import { clock, spoken } from '../../words/dates';
import { isHuman } from '../../words/steps';
import { phase, reason, stepVerdict, system } from '../../words/leaver';
import { standsStill } from './can';
import { dueBadge } from './due';

interface Choices {
  readonly changed: ReadonlySet<string>;
  /** Given where this person may clear steps. */
  readonly act: ((step: Step, what: 'retry' | 'skip' | 'completion') => void) | undefined;
}

/** Every step of the case with what it came to and when the system, read back, said so. */
export function stepsTable(c: LeaverCase, choices: Choices): TemplateResult {
  return html`<section class="card table-card scroll" aria-labelledby="steps">
    <h2 id="steps">Steps</h2>
    <table class="steps fold" aria-labelledby="steps">
      <thead>
        <tr>
          <th scope="col" class="sign-cell"><span class="hidden">State</span></th>
          <th scope="col">Step</th>
          <th scope="col">System</th>
          <th scope="col">Outcome</th>
          <th scope="col" class="number">Verified</th>
        </tr>
      </thead>
      ${c.phases.map(
        (p) => html`<tbody>
          <tr class="phase-row">
            <th scope="rowgroup" colspan="5">${phase(p.phase)}</th>
          </tr>
          ${p.steps.map((s) => row(c, s, choices))}
        </tbody>`,
      )}
    </table>
  </section>`;
}

function row(c: LeaverCase, s: Step, choices: Choices): TemplateResult {
  const v = stepVerdict(s);
  const why = s.detail ? spoken(s.detail, c.dates.zone) : s.reasonCode ? reason(s.reasonCode) : '';
  return html`<tr class=${classMap({ changed: choices.changed.has(s.id) })} id="step-${s.id}">
    <td class="sign-cell"><span class="sign ${v.tone}" aria-hidden="true">${v.sign}</span></td>
    <th scope="row">
      <div>
        ${s.title} ${dueBadge(s, c.dates.zone)} ${why ? html`<span class="cell-note">${why}${s.attempts > 1 ? ` · ${s.attempts} attempts` : ''}</span>` : nothing} ${evidence(s)}
        ${choices.act && standsStill(s) ? buttons(s, choices.act) : nothing}
      </div>
    </th>
    <td data-label="System" class="muted">${system(s.system)}</td>
    <td data-label="Outcome"><span>${badge(v)}</span></td>
    <td data-label="Verified" class="number muted">${clock(s.verifiedAt, c.dates.zone, c.containedAt)}</td>
  </tr>`;
}

function evidence(s: Step): TemplateResult | typeof nothing {
  const entries = Object.entries(s.evidence ?? {});
  if (entries.length === 0) return nothing;
  return html`<details class="small">
    <summary>What was read back</summary>
    <dl class="facts-list">${entries.map(([k, v]) => html`<dt>${k}</dt><dd><code>${v}</code></dd>`)}</dl>
  </details>`;
}

/** What can be done with a step that stands still. A task for a person is not tried again: it is done, or skipped. */
export function buttons(s: Step, act: NonNullable<Choices['act']>): TemplateResult {
  const button = (what: 'retry' | 'skip' | 'completion', word: string): TemplateResult =>
    html`<button type="button" class="quiet" aria-label="${word}: ${s.title}" @click=${() => act(s, what)}>${word}</button>`;
  const task = isHuman(s.id);
  return html`<div class="step-actions">${task ? nothing : button('retry', 'Try again')} ${button('completion', task ? 'Done' : 'Done by hand')} ${button('skip', 'Skip')}</div>`;
}
