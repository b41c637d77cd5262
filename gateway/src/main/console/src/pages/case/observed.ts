import { html, nothing, type TemplateResult } from 'lit';
import type { LeaverCase, Step } from '../../api/offboarding';
import type { Me } from '../../api/session';
import { allowed } from '../../app/page';
import { count } from '../../words/count';
import { spoken } from '../../words/dates';
import { isObserved, system } from '../../words/leaver';

/** The steps that were refused because their system is only observed. */
export function observedSteps(c: LeaverCase): readonly Step[] {
  return c.phases.flatMap((p) => p.steps).filter(isObserved);
}

/** What would have been done, system by system, where nothing may be written yet: never to be taken for done. */
export function observed(me: Me, c: LeaverCase): TemplateResult | typeof nothing {
  const steps = observedSteps(c);
  if (steps.length === 0) return nothing;
  return html`<section class="card waits" id="observed" aria-labelledby="observed-title">
    <h2 id="observed-title"><span class="sign warn" aria-hidden="true">!</span>Observe mode: nothing of this was done</h2>
    <p>${count(steps.length, 'step')} would have written. ${c.displayName} can still do what these would have ended.</p>
    <ul class="rows">
      ${steps.map(
        (s) => html`<li>
          <span class="grow"><strong>${s.title}</strong><span class="cell-note">${system(s.system)}</span>${deeds(s, c.dates.zone)}</span>
        </li>`,
      )}
    </ul>
    <p class="muted">${allowed(me, 'seeConnections') ? html`Two people let Lastday write: <a href="/connections">Connections</a>.` : 'An administrator and a second person let Lastday write.'}</p>
  </section>`;
}

/** `Observed only. A: x; B: y.` → `A: x` and `B: y`. */
export function deedsOf(detail: string): readonly string[] {
  return detail
    .replace(/^Observed only\.\s*/, '')
    .split(/;\s+|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What the step says it would have done, one line each. */
function deeds(s: Step, zone: string): TemplateResult | typeof nothing {
  const lines = deedsOf(s.detail ?? '');
  if (lines.length < 2) return lines[0] ? html`<span class="cell-note">${spoken(lines[0], zone)}</span>` : nothing;
  return html`<ul class="deeds-list">
    ${lines.map((line) => html`<li>${spoken(line, zone)}</li>`)}
  </ul>`;
}
