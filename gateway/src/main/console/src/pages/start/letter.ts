import { html, nothing, type TemplateResult } from 'lit';
import type { Plan } from '../../api/offboarding';
import { count, list } from '../../words/count';
import { moment } from '../../words/dates';
import { method } from '../../words/hygiene';
import { phase, reason, system } from '../../words/leaver';
import { deviceCounts, deviceList } from './devices';

/**
 * The plan as a letter: what will happen when, what we cannot do, what you should know, who must approve.
 *
 * @param toDevices whether the reader may open the page of a device
 */
export function letter(plan: Plan, zone: string, toDevices = false): TemplateResult {
  return html`<article class="card letter" aria-label="Plan for ${plan.person.displayName}">
    ${plan.sections.map(
      (s) => html`<section>
        <h2>${phase(s.phase)}: ${when(s.when, zone)}</h2>
        <ul class="deeds">
          ${s.items.map(
            (i) => html`<li>
              <span class="muted" aria-hidden="true">·</span>
              <span>${i.what} <span class="muted">${system(i.system)}${i.reversible ? '' : ' · cannot be undone'}</span></span>
            </li>`,
          )}
        </ul>
      </section>`,
    )}
    <section>
      <h2>What we cannot do</h2>
      ${plan.cannot.length === 0
        ? html`<p class="muted">Nothing that we know of.</p>`
        : html`<ul class="deeds">${plan.cannot.map((c) => html`<li><span class="sign na" aria-hidden="true">–</span><span>${c.what} <span class="muted">${c.why}</span></span></li>`)}</ul>`}
    </section>
    <section>
      <h2>What you should know</h2>
      <ul class="deeds">
        ${plan.warnings.map((w) => html`<li><span class="sign warn" aria-hidden="true">!</span><span><strong>${w.what}</strong> ${w.whatToDo}</span></li>`)}
        <li>${deviceCounts(plan)}</li>
        <li>${mfa(plan)}</li>
      </ul>
    </section>
    ${deviceList(plan, toDevices)} ${waysBackIn(plan)}
    <section>
      <h2>Who must approve</h2>
      <p>
        ${plan.approvalsNeeded === 1 ? 'One approver' : `${count(plan.approvalsNeeded, 'approver')}, each on their own`}, other than the person who asked
        and other than ${plan.person.displayName}.
      </p>
    </section>
  </article>`;
}

/** The plan's own words, or a time in ours. */
function when(text: string, zone: string): string {
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? moment(text, zone) : text.replace(/^(When|As|After|Right)\b/, (word) => word.toLowerCase());
}

function mfa(plan: Plan): TemplateResult {
  const methods = plan.mfa.registered;
  if (plan.mfa.state === 'UNKNOWN' || !methods) return html`<span class="sign unknown" aria-hidden="true">?</span><span>MFA: unknown. <span class="muted">${asOf(plan.mfa.asOf)}</span></span>`;
  return html`<span class="muted" aria-hidden="true">·</span
    ><span>MFA: ${methods.length === 0 ? 'nothing registered' : list(methods.map(method))}. <span class="muted">${asOf(plan.mfa.asOf)}</span></span>`;
}

/** Seen ways, ways that nobody could look for, and what becomes of each; silence is never taken for none. */
function waysBackIn(plan: Plan): TemplateResult {
  const { state, reason: why, walkedAt, ways } = plan.recoveryPaths;
  return html`<section>
    <h2>How they could get back in</h2>
    ${state === 'UNKNOWN' || !ways
      ? html`<p><span class="sign unknown" aria-hidden="true">?</span> Unknown${why ? html`, ${reason(why)}` : nothing}. That is not the same as no way. Ask IT.</p>`
      : html`<p class="muted">${ways.length === 0 ? 'The identity audit saw no way back in.' : 'As the identity audit saw it.'} ${asOf(walkedAt)}</p>
          <ul class="deeds">
            ${ways.map(
              (way) => html`<li>
                <span class="sign ${way.state === 'SEEN' ? 'warn' : 'unknown'}" aria-hidden="true">${way.state === 'SEEN' ? '!' : '?'}</span>
                <span><strong>${way.title}</strong>: ${way.what}${way.state === 'UNKNOWN' ? html` (could not be looked for${way.reason ? html`: ${reason(way.reason)}` : nothing})` : nothing}. <span class="muted">${way.then}</span></span>
              </li>`,
            )}
          </ul>`}
  </section>`;
}

function asOf(at: string | null): string {
  return at ? `As of ${moment(at)}.` : 'Never read.';
}
