import { html, nothing, type TemplateResult } from 'lit';
import type { Device } from '../../api/devices';
import { badge, tag } from '../../parts/badge';
import { age, since } from '../../words/dates';
import { checkTitle, checkVerdict, deviceState, ownership } from '../../words/hygiene';

/** The checks that the list shows; the others stand on the page of the device. */
export const COLUMNS = ['screen-lock-credential', 'os-support', 'patch-age', 'endpoint-protection'] as const;

const HEADS: Readonly<Record<string, string>> = { 'screen-lock-credential': 'Lock', 'os-support': 'OS support', 'patch-age': 'Updates', 'endpoint-protection': 'Protection' };

/** The devices behind the filters. */
export function deviceTable(devices: readonly Device[]): TemplateResult {
  return html`<table class="fold">
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
      ${devices.map(row)}
    </tbody>
  </table>`;
}

function row(d: Device): TemplateResult {
  return html`<tr>
    <th scope="row">
      <span>
        <a href="/devices/${encodeURIComponent(d.id)}">${d.name}</a>
        ${d.ownership === 'COMPANY' ? nothing : tag(ownership(d.ownership))} ${d.managed === false ? tag('not managed', 'warn') : nothing} ${others(d)}
      </span>
    </th>
    <td data-label="Person">${d.personName ?? html`<span class="muted">nobody known</span>`}</td>
    <td data-label="OS">${osName(d)}</td>
    ${COLUMNS.map((c) => html`<td data-label=${HEADS[c] ?? c}>${check(d, c)}</td>`)}
    <td data-label="Failing for">${failing(d)}</td>
    <td data-label="Last seen" class="number muted">${d.lastSeen ? age(d.lastSeen) : 'never'}</td>
  </tr>`;
}

function check(d: Device, name: string): TemplateResult {
  const found = d.checks.find((c) => c.check === name);
  return found ? html`<span>${badge(checkVerdict(found, 'short'))}</span>` : html`<span class="muted">–</span>`;
}

/** Says when the device's verdict comes from a check that has no column here. */
function others(d: Device): TemplateResult | typeof nothing {
  const hidden = d.checks.filter((c) => c.state === 'FAIL' && !(COLUMNS as readonly string[]).includes(c.check));
  return hidden.length === 0 ? nothing : html`<span class="cell-note">${hidden.map((c) => checkTitle(c.check)).join(', ')}: ${deviceState(d.state).word.toLowerCase()}</span>`;
}

export function osName(d: Device): string {
  return [d.os ?? d.platform, d.osVersion].filter(Boolean).join(' ');
}

/** How long the oldest failing check has failed. */
function failing(d: Device): TemplateResult | string {
  const first = d.checks
    .filter((c) => c.state === 'FAIL' && c.firstFailedAt)
    .map((c) => c.firstFailedAt ?? '')
    .sort()[0];
  return first ? html`<span class="nowrap">${since(first)}</span>` : html`<span class="muted">–</span>`;
}
