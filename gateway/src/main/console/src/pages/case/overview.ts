import { html, nothing, type TemplateResult } from 'lit';
import type { LeaverCase, Residual } from '../../api/offboarding';
import { badge } from '../../parts/badge';
import { count } from '../../words/count';
import { by, exact, moment, spoken } from '../../words/dates';
import { caseState, phase, system } from '../../words/leaver';
import { progressOf } from './progress';

/** The four facts: state, contained at, fully effective by, still reachable. */
export function facts(c: LeaverCase): TemplateResult {
  const zone = c.dates.zone;
  const reach = c.residualAccess.length;
  return html`<dl class="facts">
    <div class="fact">
      <dt>State</dt>
      <dd>${badge(caseState(c.state))}</dd>
      ${c.urgent ? html`<dd class="tile-note">contained at once, as asked</dd>` : nothing}
    </div>
    <div class="fact">
      <dt>Contained at</dt>
      <dd>${c.containedAt ? exact(c.containedAt, zone) : 'Not yet'}</dd>
      ${c.containedAt ? nothing : html`<dd class="tile-note">due ${moment(c.dates.accessEnds, zone)}</dd>`}
    </div>
    <div class="fact">
      <dt>Fully effective by</dt>
      <dd>${by(c.fullyEffectiveBy, zone)}</dd>
      ${c.fullyEffectiveBy ? html`<dd class="tile-note">access tokens already given out run until then</dd>` : nothing}
    </div>
    <div class="fact">
      <dt>Still reachable</dt>
      <dd>${reachable(c, reach)}</dd>
      ${verified(c) ? nothing : html`<dd class="tile-note">read back in Verify</dd>`}
    </div>
  </dl>`;
}

function reachable(c: LeaverCase, reach: number): TemplateResult | string {
  if (reach > 0) return html`<a class="warn" href="#reachable">${count(reach, 'thing')}</a>`;
  return verified(c) ? 'Nothing found' : 'Not known yet';
}

/** Whether each step of Verify has been done: only then "nothing" may be said. */
function verified(c: LeaverCase): boolean {
  const steps = c.phases.filter((p) => p.phase.toUpperCase() === 'VERIFY').flatMap((p) => p.steps);
  return steps.length > 0 && steps.every((s) => s.outcome === 'DONE' || s.outcome === 'ALREADY_DONE' || s.outcome === 'SKIPPED');
}

export function phasesBar(c: LeaverCase): TemplateResult {
  return html`<ol class="phases" aria-label="Phases">
    ${c.phases.map((p) => {
      const progress = progressOf(p);
      return html`<li class=${progress.tone}>
        <span aria-hidden="true">${progress.sign}</span> ${phase(p.phase)} <span class="phase-count">${progress.words}</span>
      </li>`;
    })}
  </ol>`;
}

export function residual(c: LeaverCase): TemplateResult | typeof nothing {
  if (c.residualAccess.length === 0) return nothing;
  return html`<section class="card" id="reachable" aria-labelledby="reachable-title" tabindex="-1">
    <h2 id="reachable-title">Still reachable</h2>
    <ul class="rows">
      ${c.residualAccess.map((r) => remaining(r, c.dates.zone))}
    </ul>
  </section>`;
}

/** What nobody could read is a question, not a fact: it bears the sign of the unknown. */
function remaining(r: Residual, zone: string): TemplateResult {
  const open = r.reason.startsWith('UNKNOWN');
  const why = spoken(open ? r.reason.replace('UNKNOWN', 'unknown') : r.reason, zone);
  return html`<li>
    <span class="grow"><span class="sign ${open ? 'unknown' : 'warn'}" aria-hidden="true">${open ? '?' : '!'}</span> ${spoken(r.what, zone)}<span class="cell-note">${system(r.system)}: ${why}</span></span>
  </li>`;
}

/** What is late or went wrong and has not been cleared. */
export function alarms(c: LeaverCase): TemplateResult[] {
  return c.alarms.map(
    (a) => html`<div class="note fail" role="alert">
      <span aria-hidden="true">✕</span>
      <p><strong>${a.what}</strong> <span class="nowrap">since ${exact(a.since, c.dates.zone)}</span></p>
    </div>`,
  );
}
