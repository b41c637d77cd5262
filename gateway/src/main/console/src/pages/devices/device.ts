import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Device, type DeviceCheck, readDevice } from '../../api/devices';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { titled } from '../../app/title';
import { badge, tag } from '../../parts/badge';
import { pageHead } from '../../parts/head';
import { notForYou, problemPanel } from '../../parts/problem';
import { skeleton } from '../../parts/states';
import { ago, day, moment } from '../../words/dates';
import { checkTitle, checkVerdict, deviceState, ownership } from '../../words/hygiene';
import { osName } from './table';

/** One device: each check with its reason and the evidence that it was judged by. */
class DeviceDetail extends Page {
  static override properties = { ...Page.properties, deviceId: { attribute: false } };
  declare deviceId: string;
  readonly #device = new Resource<Device>(this, (s) => readDevice(this.deviceId, s), 'later');

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('deviceId') && this.may('seeDevices')) void this.#device.renew();
  }

  protected override render(): TemplateResult {
    if (!this.may('seeDevices')) return html`${pageHead('Device')}${notForYou('This device', 'seeDevices')}`;
    const d = this.#device.value;
    if (!d) {
      return html`${pageHead('Device', html`<a href="/devices">All devices</a>`)}
      ${this.#device.problem ? problemPanel(this.#device.problem, { again: () => void this.#device.reload() }) : skeleton('table', 'the device')}`;
    }
    titled(d.name);
    const line = html`<a href="/devices">All devices</a> · ${osName(d)} · ${ownership(d.ownership)} · last seen ${d.lastSeen ? html`${moment(d.lastSeen)} (${ago(d.lastSeen)})` : 'never'}`;
    return html`${pageHead(d.name, line)}
      <div class="columns">
        <section class="card table-card scroll" aria-labelledby="checks">
          <h2 id="checks">Checks</h2>
          <table class="fold" aria-labelledby="checks">
            <thead>
              <tr>
                <th scope="col">Check</th>
                <th scope="col">Result</th>
                <th scope="col">Failing since</th>
                <th scope="col">Judged by</th>
              </tr>
            </thead>
            <tbody>
              ${d.checks.map(check)}
            </tbody>
          </table>
        </section>
        <section class="card stack" aria-labelledby="about">
          <h2 id="about">Safe to hold business data?</h2>
          <p>${badge(deviceState(d.state))}</p>
          <dl class="facts-list">
            <dt>Person</dt>
            <dd>${d.personName ? html`<a href="/devices?owner=${encodeURIComponent(d.person ?? '')}">${d.personName}</a>` : 'nobody known'}</dd>
            <dt>Owner</dt>
            <dd>${d.ownership === 'COMPANY' ? ownership(d.ownership) : tag(ownership(d.ownership))}</dd>
            <dt>Platform</dt>
            <dd>${d.platform}</dd>
            <dt>Id</dt>
            <dd><code>${d.id}</code></dd>
          </dl>
          ${d.ownership === 'PERSONAL' ? html`<p class="muted">A personal device is never wiped; only work data is removed from it.</p>` : nothing}
        </section>
      </div>`;
  }
}

function check(c: DeviceCheck): TemplateResult {
  const evidence = Object.entries(c.evidence ?? {});
  return html`<tr>
    <th scope="row">${checkTitle(c.check)}</th>
    <td data-label="Result"><span>${badge(checkVerdict(c))}</span></td>
    <td data-label="Failing since">${c.firstFailedAt ? day(c.firstFailedAt) : html`<span class="muted">–</span>`}</td>
    <td data-label="Judged by">
      ${evidence.length === 0
        ? html`<span class="muted">no evidence</span>`
        : html`<dl class="facts-list small">${evidence.map(([k, v]) => html`<dt>${k}</dt><dd>${plain(v)}</dd>`)}</dl>`}
    </td>
  </tr>`;
}

/** A value of evidence as text. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return 'not reported';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

customElements.define('ld-device', DeviceDetail);
