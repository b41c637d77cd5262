import { html, nothing, type TemplateResult } from 'lit';
import type { Device } from '../../api/devices';
import { to, withFilter } from '../../app/router';
import { badge, tag } from '../../parts/badge';
import { age, moment } from '../../words/dates';
import { failingOf, failingWords, osWords } from '../../words/devices';
import { checkTitle, checkVerdict, deviceState, ownership } from '../../words/hygiene';

/** The checks that the list shows; the others stand on the page of the device. */
export const COLUMNS = ['screen-lock-credential', 'os-support', 'patch-age', 'endpoint-protection'] as const;

const HEADS: Readonly<Record<string, string>> = { 'screen-lock-credential': 'Lock', 'os-support': 'OS support', 'patch-age': 'Updates', 'endpoint-protection': 'Protection' };

/** The address of one device, on the day that is looked at. */
export const deviceAddress = (id: string, at: string): string => withFilter('at', at, '', to('/devices', id));

/** The devices behind the filters. */
export function deviceTable(devices: readonly Device[], at: string): TemplateResult {
  return html`<table class="fold devices">
    <caption class="hidden">
      Devices
    </caption>
    <thead>
      <tr>
        <th scope="col">Device</th>
        <th scope="col">Person</th>
        <th scope="col">OS</th>
        ${COLUMNS.map((c) => html`<th scope="col">${HEADS[c]}</th>`)}
        <th scope="col">Failing for</th>
        <th scope="col" class="number">Last seen</th>
      </tr>
    </thead>
    <tbody>
      ${devices.map((d) => row(d, at))}
    </tbody>
  </table>`;
}

function row(d: Device, at: string): TemplateResult {
  return html`<tr>
    <th scope="row">
      <span class="linked"><a href=${deviceAddress(d.id, at)}>${d.name}</a> ${marks(d)} ${others(d)}</span>
    </th>
    <td data-label="Person"><span>${person(d)}</span></td>
    <td data-label="OS"><span>${os(d)}</span></td>
    ${COLUMNS.map((c) => html`<td data-label=${HEADS[c] ?? c}>${check(d, c)}</td>`)}
    <td data-label="Failing for"><span>${failing(d)}</span></td>
    <td data-label="Last seen" class="number muted">${d.lastSeen ? html`<span class="nowrap" title=${moment(d.lastSeen)}>${age(d.lastSeen)}</span>` : at ? '–' : 'never'}</td>
  </tr>`;
}

/** Small remarks on whose it is and how it is known. */
export function marks(d: Device): TemplateResult {
  return html`${d.ownership === 'COMPANY' ? nothing : tag(ownership(d.ownership))} ${d.managed === false ? tag('not managed', 'warn') : nothing} ${d.checks.some((c) => c.conflicts?.length) ? tag('sources disagree', 'warn') : nothing}`;
}

function person(d: Device): TemplateResult {
  return html`${d.personName ?? html`<span class="muted">nobody known</span>`} ${d.leaver ? tag('leaver', 'warn') : nothing} ${d.personEnabled === false ? tag('account disabled', 'warn') : nothing}${d.department ? html`<span class="cell-note small">${d.department}</span>` : nothing}`;
}

function check(d: Device, name: string): TemplateResult {
  const found = d.checks.find((c) => c.check === name);
  return found ? html`<span>${badge(checkVerdict(found, 'short'))}</span>` : html`<span class="muted">–</span>`;
}

/** Says when the device's verdict comes from a check that has no column here. */
function others(d: Device): TemplateResult | typeof nothing {
  const hidden = d.checks.filter((c) => c.state === 'FAIL' && !(COLUMNS as readonly string[]).includes(c.check));
  return hidden.length === 0 ? nothing : html`<span class="cell-note small">fails: ${hidden.map((c) => checkTitle(c.check)).join(', ')}</span>`;
}

function os(d: Device): TemplateResult {
  const { name, version } = osWords(d);
  return html`${name}${version ? html`<span class="cell-note small">${version}</span>` : nothing}`;
}

/** How long the longest failing check has failed, and what that counts from. */
function failing(d: Device): TemplateResult {
  const f = failingOf(d);
  if (!f) return html`<span class="muted">${deviceState(d.state).tone === 'fail' ? 'not known' : '–'}</span>`;
  const words = failingWords(f);
  return html`<span class="nowrap">${words.long}</span><span class="cell-note small">${words.from}</span>`;
}
