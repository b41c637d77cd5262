import { html, nothing, type TemplateResult } from 'lit';
import type { Query } from '../../api/client';
import { type ChangePage, type Device, type DevicePage, type DeviceSummary, devicesCsvUrl, listChanges, listDevices, listLongest, type LongFailing, readSummary } from '../../api/devices';
import { Paged } from '../../app/more';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { withFilter } from '../../app/router';
import { titled } from '../../app/title';
import { pageHead } from '../../parts/head';
import { listing } from '../../parts/listing';
import { instantOf, nothingThen, pastNote } from '../../parts/past';
import { notForYou, problemNote, problemPanel } from '../../parts/problem';
import '../../parts/scan';
import { empty, freshness, notEvaluated, partialNote, skeleton, sourcesLine } from '../../parts/states';
import { count } from '../../words/count';
import { date, moment } from '../../words/dates';
import { FILTERS, filterBar } from './filters';
import { changes, longest } from './lately';
import { checks, tiles } from './summary';
import { deviceTable } from './table';
import { trend } from './trend';

const A_FEW = 6;

/** Devices: which are safe to hold business data, which are not, which cannot be judged, and the list behind each number; today or on a day in the past. */
class DevicesPage extends Page {
  readonly #summary = new Resource<DeviceSummary>(this, (s) => readSummary({ at: this.#at() }, s), 'later');
  readonly #longest = new Resource<{ readonly items: readonly LongFailing[] }>(this, (s) => listLongest({ at: this.#at() }, s), 'later');
  readonly #changes = new Resource<ChangePage>(this, (s) => listChanges({ limit: A_FEW }, s), 'later');
  readonly #list = new Paged<Device, DevicePage>(this, (cursor, s) => listDevices({ ...this.#query(), limit: 50, cursor }, s));
  #asked: string | undefined;
  #day: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    titled('Devices');
  }

  #at(): string | undefined {
    return instantOf(this.filter('at'));
  }

  /** The filters, in the evaluation that the figures above came from: a number equals its list. */
  #query(): Query {
    return { evaluation: this.#summary.value?.evaluation, ...Object.fromEntries(FILTERS.map((f) => [f, this.filter(f)])) };
  }

  protected override willUpdate(): void {
    if (!this.may('seeSummaries')) return;
    const day = this.filter('at');
    if (this.#day !== day) {
      this.#day = day;
      this.#read();
    }
    const wanted = JSON.stringify(this.#query());
    if (!this.may('seeDevices') || !this.#summary.value || this.#asked === wanted) return;
    this.#asked = wanted;
    void this.#list.restart();
  }

  #read(): void {
    void this.#summary.renew();
    if (!this.may('seeDevices')) return;
    void this.#longest.renew();
    if (!this.filter('at')) void this.#changes.renew();
  }

  protected override render(): TemplateResult {
    if (!this.may('seeSummaries')) return html`${pageHead('Devices')}${notForYou('This page', 'seeSummaries')}`;
    const s = this.#summary.value;
    const at = this.filter('at');
    const again = (): void => void this.#summary.reload();
    const scan = html`<ld-scan .audit=${'devices'} .may=${this.may('scan')} @ld-scanned=${(): void => this.#read()}></ld-scan>`;
    const head = pageHead('Devices', s ? this.#line(s, at) : 'Which are safe to hold business data', scan);
    if (this.#summary.problem?.kind === 'no-evaluation-yet') return html`${head}${at ? nothingThen(at) : notEvaluated()}`;
    if (!s && this.#summary.problem) return html`${head}${problemPanel(this.#summary.problem, { holds: 'No device changes because this page is missing; scans go on.', again })}`;
    if (!s) return html`${head}${skeleton('tiles', 'devices')}`;
    if (!s.asOf || s.devices === 0) return html`${head}${partialNote(s.sources, 'Nothing counts as safe until it was read.')}${none(s)}`;
    const lists = this.may('seeDevices');
    return html`${head} ${this.#summary.problem ? problemNote(this.#summary.problem, 'What you see is the last answer.', again) : nothing}
      ${at ? pastNote(at) : partialNote(s.sources, 'What could not be read keeps its last known state or counts as unknown; nothing was removed.')} ${warnings(s)} ${tiles(s, lists, at)}
      <div class="column">
        ${checks(s, lists, at)} ${lists ? html`<div class="halves">${longest(this.#longest, at)} ${at ? nothing : changes(this.#changes, at)}</div>` : nothing} ${trend(s.trend ?? [])} ${lists ? this.#behind(s, at) : nothing}
      </div>`;
  }

  /** How fresh and how complete what follows is. */
  #line(s: DeviceSummary, at: string): TemplateResult {
    const what = html`${count(s.devices, 'device')} of ${count(s.people, 'person', 'people')}`;
    const dates = s.dataset?.date ? html` · <span class=${s.dataset.warning ? 'warn' : ''}>OS dates of ${date(s.dataset.date)}</span>` : nothing;
    return at ? html`${what} · as it was ${moment(s.asOf)}${dates}` : html`${what} · ${freshness(s.asOf)} ${sourcesLine(s.sources)}${dates}`;
  }

  #behind(s: DeviceSummary, at: string): TemplateResult {
    const total = this.#list.first?.total;
    const clear = `${withFilter('at', at, '', '/devices')}#list`;
    return html`<section aria-labelledby="list">
      <h2 id="list" class="hidden">List</h2>
      ${filterBar(s, this.#list.items, total, devicesCsvUrl(this.#query()), clear)}
      ${listing(this.#list, {
        what: 'the list',
        holds: 'The figures above stand.',
        none: () => empty('No device matches', html`<a href=${clear}>Show all devices</a>.`),
        table: (devices) => deviceTable(devices, at),
      })}
    </section>`;
  }
}

function none(s: DeviceSummary): TemplateResult {
  return s.asOf ? empty('No devices', 'Every source was read whole and knows no device. Devices appear here after they are enrolled and the next scan has run.') : notEvaluated();
}

/** What makes the figures worth less: old dates, a lenient tenant. */
function warnings(s: DeviceSummary): TemplateResult | typeof nothing {
  const all = [...(s.dataset?.warning ? [s.dataset.warning] : []), ...(s.warnings ?? [])];
  if (all.length === 0) return nothing;
  return html`<div class="note warn" role="note">
    <span aria-hidden="true">!</span>
    <div>${all.map((w) => html`<p>${w}</p>`)}</div>
  </div>`;
}

customElements.define('ld-devices', DevicesPage);
