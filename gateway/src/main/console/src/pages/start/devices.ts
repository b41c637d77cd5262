import { html, nothing, type TemplateResult } from 'lit';
import type { LeaversDevice, Plan } from '../../api/offboarding';
import { to } from '../../app/router';
import { badge } from '../../parts/badge';
import { count, list } from '../../words/count';
import { moment } from '../../words/dates';
import { platformName } from '../../words/devices';
import { checkState, checkTitle, deviceState, ownership } from '../../words/hygiene';
import { reason, sentence } from '../../words/leaver';
import { SIGN, type Tone } from '../../words/tone';

/** How many devices the leaver has, and how safe they are; silence is never taken for none, nor the unknown for safe. */
export function deviceCounts(plan: Plan): TemplateResult {
  const d = plan.devices;
  if (d.state === 'UNKNOWN') {
    return html`<span class="sign unknown" aria-hidden="true">?</span><span>Devices: unknown${d.reason ? html`, ${reason(d.reason)}` : nothing}. That is not the same as none. Ask IT.</span>`;
  }
  if (d.total === 0) {
    const sign = older(d.olderThan) ? html`<span class="sign unknown" aria-hidden="true">?</span>` : html`<span class="muted" aria-hidden="true">·</span>`;
    return html`${sign}<span>No devices are recorded. <span class="muted">${asOf(d.asOf)} ${older(d.olderThan)}</span></span>`;
  }
  const parts = [d.company ? `${d.company} of the company` : '', d.personal ? `${d.personal} personal` : ''].filter(Boolean);
  const judged = [d.safe ? `${d.safe} safe` : '', d.notSafe ? `${d.notSafe} not safe` : '', d.unknown ? `${d.unknown} cannot be judged` : ''].filter(Boolean);
  const tone: Tone = d.notSafe > 0 ? 'warn' : d.unknown > 0 ? 'unknown' : 'pass';
  return html`<span class="sign ${tone}" aria-hidden="true">${SIGN[tone]}</span
    ><span>${count(d.total, 'device')}${parts.length > 0 ? `, ${list(parts)}` : ''}: ${list(judged)}. Personal phones are never wiped. <span class="muted">${asOf(d.asOf)} ${older(d.olderThan)}</span></span>`;
}

/** Each device with what keeps it from being safe, for whomever that concerns; with the way to its page for whoever may open it. */
export function deviceList(plan: Plan, links: boolean): TemplateResult | typeof nothing {
  const devices = plan.devices.items ?? [];
  return devices.length === 0
    ? nothing
    : html`<section>
        <h2>Their devices</h2>
        <p class="muted">As the device audit judged them. ${asOf(plan.devices.asOf)} ${older(plan.devices.olderThan)}</p>
        <ul class="rows their-devices">
          ${devices.map((d) => line(d, links))}
        </ul>
      </section>`;
}

function line(d: LeaversDevice, links: boolean): TemplateResult {
  const about = [platformName(d.platform), ownership(d.ownership), d.managed ? '' : 'no management knows it'].filter(Boolean);
  return html`<li>
    <span class="grow">
      ${links ? html`<a href=${to('/devices', d.id)}><strong>${d.name}</strong></a>` : html`<strong>${d.name}</strong>`}, ${about.join(', ')}
      <span class="cell-note small">${d.lastSeen ? `last seen ${moment(d.lastSeen)}` : 'when it was last seen is not known'}</span>
    </span>
    ${badge(deviceState(d.state))} ${d.why.length > 0 ? html`<ul class="whys">${failsFirst(d.why).map(because)}</ul>` : nothing}
  </li>`;
}

type Why = LeaversDevice['why'][number];

const failsFirst = (all: readonly Why[]): readonly Why[] => [...all.filter((w) => w.state === 'FAIL'), ...all.filter((w) => w.state !== 'FAIL')];

function because(why: Why): TemplateResult {
  return html`<li><span class="muted">${checkTitle(why.check)}</span> ${badge({ ...checkState(why.state), word: words(why) })}</li>`;
}

/** A machine's reason is put into words; a badge stands as it is. */
function words({ words: said, state }: Why): string {
  return /^[A-Z0-9_]+$/.test(said) ? reason(said) : said || checkState(state).word.toLowerCase();
}

function older(sources: readonly string[] | undefined): string {
  return sources?.length ? `${sentence(list([...sources]))} could not be read to the end since; what it says is older.` : '';
}

function asOf(at: string | null): string {
  return at ? `As of ${moment(at)}.` : 'Never read.';
}
