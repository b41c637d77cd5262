import { html, nothing, type TemplateResult } from 'lit';
import type { LeaversDevice, Plan } from '../../api/offboarding';
import { count, list } from '../../words/count';
import { moment } from '../../words/dates';
import { platformName } from '../../words/devices';
import { checkTitle, deviceState, ownership } from '../../words/hygiene';
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

/** Each device with what keeps it from being safe, for whomever that concerns. */
export function deviceList(plan: Plan): TemplateResult | typeof nothing {
  const devices = plan.devices.items ?? [];
  return devices.length === 0
    ? nothing
    : html`<section>
        <h2>Their devices</h2>
        <p class="muted">As the device audit judged them. ${asOf(plan.devices.asOf)} ${older(plan.devices.olderThan)}</p>
        <ul class="deeds">
          ${devices.map(line)}
        </ul>
      </section>`;
}

function line(device: LeaversDevice): TemplateResult {
  const { tone, sign, word } = deviceState(device.state);
  const about = [platformName(device.platform), ownership(device.ownership), device.managed ? '' : 'no management knows it'].filter(Boolean);
  return html`<li>
    <span class="sign ${tone}" aria-hidden="true">${sign}</span>
    <span
      ><strong>${device.name}</strong>, ${about.join(', ')}: ${word.toLowerCase()}.
      ${device.why.map((why) => `${checkTitle(why.check)}: ${words(why.words, why.state)}. `)}
      <span class="muted">${device.lastSeen ? `Last seen ${moment(device.lastSeen)}.` : 'When it was last seen is not known.'}</span></span
    >
  </li>`;
}

/** A machine's reason is put into words; a badge stands as it is. */
function words(said: string, state: string): string {
  return /^[A-Z0-9_]+$/.test(said) ? reason(said) : said || deviceState(state).word.toLowerCase();
}

function older(sources: readonly string[] | undefined): string {
  return sources?.length ? `${sentence(list([...sources]))} could not be read to the end since; what it says is older.` : '';
}

function asOf(at: string | null): string {
  return at ? `As of ${moment(at)}.` : 'Never read.';
}
