import { html, nothing, type TemplateResult } from 'lit';
import { attestDevice, type Device, type DeviceCheck, type DeviceSummary, exceptDevice, listDeviceFindings, readDevice, readHistory, readSummary, type Spell } from '../../api/devices';
import type { Finding, FindingsPage } from '../../api/findings';
import { say } from '../../app/live';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { withFilter } from '../../app/router';
import { titled } from '../../app/title';
import { badge, tag } from '../../parts/badge';
import { ask } from '../../parts/dialog';
import { pageHead } from '../../parts/head';
import { instantOf, pastNote } from '../../parts/past';
import { notForYou, problemNote, problemPanel } from '../../parts/problem';
import { skeleton } from '../../parts/states';
import { ago, date, ending, moment } from '../../words/dates';
import { failingOf, failingWords, mayAttest, osWords, platformName } from '../../words/devices';
import { checkTitle, deviceState, ownership } from '../../words/hygiene';
import { findingState, severity } from '../../words/identity';
import { acceptance, dayAhead } from '../findings/accept';
import { checkList } from './check-list';
import { marks } from './table';

/** One device: each check with what it rests on, how it stood before, what to do, and what was accepted or said of it. */
class DeviceDetail extends Page {
  static override properties = { ...Page.properties, deviceId: { attribute: false } };
  declare deviceId: string;
  readonly #device = new Resource<Device>(this, (s) => readDevice(this.deviceId, { at: instantOf(this.filter('at')) }, s), 'later');
  readonly #history = new Resource<readonly Spell[]>(this, (s) => readHistory(this.deviceId, s), 'later');
  readonly #findings = new Resource<FindingsPage>(this, (s) => listDeviceFindings({ device: this.deviceId, at: instantOf(this.filter('at')), limit: 50 }, s), 'later');
  readonly #summary = new Resource<DeviceSummary>(this, (s) => readSummary({ at: instantOf(this.filter('at')) }, s), 'later');
  #asked: string | undefined;

  protected override willUpdate(): void {
    const wanted = JSON.stringify([this.deviceId, this.filter('at')]);
    if (!this.may('seeDevices') || this.#asked === wanted) return;
    this.#asked = wanted;
    void this.#device.renew();
    void this.#history.renew();
    void this.#findings.renew();
    void this.#summary.renew();
  }

  protected override render(): TemplateResult {
    if (!this.may('seeDevices')) return html`${pageHead('Device')}${notForYou('This device', 'seeDevices')}`;
    const d = this.#device.value;
    const at = this.filter('at');
    const back = html`<a href=${withFilter('at', at, '', '/devices')}>All devices</a>`;
    const again = (): void => void this.#device.reload();
    if (!d) return html`${pageHead('Device', back)} ${this.#device.problem ? problemPanel(this.#device.problem, { again }) : skeleton('table', 'the device')}`;
    titled(d.name);
    const seen = d.lastSeen ? html`last seen ${moment(d.lastSeen)} (${ago(d.lastSeen)})` : at ? 'last contact of that day not kept' : 'never seen';
    return html`${pageHead(d.name, html`${back} · ${osLine(d)} · ${seen} ${marks(d)}`)} ${at ? pastNote(at) : nothing}
      ${this.#device.problem ? problemNote(this.#device.problem, 'What you see is the last answer.', again) : nothing}
      <div class="columns">
        <div class="column">${checkList(d, { history: this.#history.value, rules: this.#summary.value?.checks, attest: this.#mayAct() ? (c): void => this.#attest(d, c) : undefined })}</div>
        <div class="column">${verdictCard(d)} ${this.#gaps(d)} ${about(d)}</div>
      </div>`;
  }

  /** Only what is so today can be accepted or said. */
  #mayAct(): boolean {
    return this.may('exceptFinding') && !this.filter('at');
  }

  #gaps(d: Device): TemplateResult {
    const f = this.#findings;
    return html`<section class="card" aria-labelledby="gaps">
      <h2 id="gaps">Findings</h2>
      ${f.value ? this.#gapList(d, f.value) : f.problem ? html`<p class="muted">Findings cannot be read: ${f.problem.detail}</p>` : html`<p class="muted" role="status">Reading findings …</p>`}
    </section>`;
  }

  #gapList(d: Device, page: FindingsPage): TemplateResult {
    if (page.items.length === 0) return html`<p class="muted">No rule finds a gap here.</p>`;
    return html`<ul class="rows">
        ${page.items.map((f) => this.#gap(d, f))}
      </ul>
      <p class="after"><a href="/device-findings?state=ALL&device=${encodeURIComponent(d.id)}">Evidence and what was closed</a></p>`;
  }

  #gap(d: Device, f: Finding): TemplateResult {
    const accept = (): void =>
      ask(
        acceptance(f.title, d.name, async (body, key) => {
          const now = await exceptDevice(d.id, f.rule, body, key);
          void this.#findings.reload();
          return now;
        }),
      );
    return html`<li>
      <span class="grow">${f.title}<span class="cell-note small">since ${date(f.firstSeen)}${f.exception ? ` · ${f.exception.owner}: ${f.exception.reason}` : ''}</span></span>
      <span class="badges">${f.state === 'OPEN' ? badge(severity(f.severity)) : badge(findingState(f, date))} ${this.#mayAct() && f.state === 'OPEN' ? html`<button type="button" class="quiet" aria-label="Accept for a while: ${f.title}" @click=${accept}>Accept …</button>` : nothing}</span>
    </li>`;
  }

  #attest(d: Device, c: DeviceCheck): void {
    const subject = mayAttest(c, d.platform) ?? 'CHECK';
    const what = subject === 'EXTENDED_UPDATES' ? `${d.name} gets paid updates` : `${checkTitle(c.check)} holds on ${d.name}`;
    ask({
      title: `Record that somebody says: ${what}?`,
      body: html`<p>It is shown beside the check as a person’s word until its day, from the next evaluation on. It never makes the check pass.</p>`,
      button: 'Record the word',
      fields: [
        { name: 'owner', label: 'Who answers for it', hint: 'A person or a team that can be asked.' },
        { name: 'until', label: 'Last day on which it counts', type: 'date', min: dayAhead(0), max: dayAhead(365), hint: 'A year at most.' },
        { name: 'picture', label: 'Picture that the person showed', type: 'picture', optional: true, hint: 'Only its SHA-256 is kept; the picture is not uploaded.' },
      ],
      act: async (_reason, key, _typed, given) => {
        await attestDevice(d.id, { check: c.check, subject, screenshotSha256: given['picture'] || null, owner: given['owner'] ?? '', expires: given['until'] ?? '' }, key);
        say('The word is recorded. It shows from the next evaluation on.');
        await this.#device.reload();
      },
    });
  }
}

function osLine(d: Device): string {
  const { name, version } = osWords(d);
  return version ? `${name} (${version})` : name;
}

function verdictCard(d: Device): TemplateResult {
  const f = failingOf(d);
  return html`<section class="card stack" aria-labelledby="safe">
    <h2 id="safe">Safe to hold business data?</h2>
    <p>${badge(deviceState(d.state))}</p>
    ${f ? html`<p>${checkTitle(f.check)} fails for ${failingWords(f).long}<span class="cell-note">counted ${failingWords(f).from}</span></p>` : nothing}
    ${d.leaver ? html`<p><span class="sign warn" aria-hidden="true">!</span> Held by a leaver, whose last day ${Date.parse(d.leaver.lastDay) < Date.now() ? 'was' : 'is'} ${ending(d.leaver.lastDay)}. <a href="/leavers/${encodeURIComponent(d.leaver.case)}">The case</a></p>` : nothing}
    ${d.ownership === 'PERSONAL' ? html`<p class="muted">A personal device is never wiped; only work data is removed from it. What its owner has on it is not looked at.</p>` : nothing}
  </section>`;
}

function about(d: Device): TemplateResult {
  return html`<section class="card" aria-labelledby="about">
    <h2 id="about">About</h2>
    <dl class="facts-list">
      <dt>Person</dt>
      <dd>${d.personName ? html`<a href="/devices?owner=${encodeURIComponent(d.person ?? '')}#list">${d.personName}</a>` : 'nobody known'}${d.personEnabled === false ? html` ${tag('account disabled', 'warn')}` : nothing}</dd>
      ${d.department ? html`<dt>Department</dt><dd>${d.department}</dd>` : nothing}
      <dt>Owner</dt>
      <dd>${d.ownership === 'COMPANY' ? ownership(d.ownership) : tag(ownership(d.ownership))}</dd>
      <dt>Platform</dt>
      <dd>${platformName(d.platform)}</dd>
      ${d.supportEnds ? html`<dt>Support</dt><dd>to ${date(d.supportEnds)}</dd>` : nothing}
      <dt>Managed</dt>
      <dd>${d.managed === false ? 'no: it signs in and no management knows it' : 'yes'}</dd>
      <dt>Id</dt>
      <dd><code>${d.id}</code></dd>
    </dl>
  </section>`;
}

customElements.define('ld-device', DeviceDetail);
