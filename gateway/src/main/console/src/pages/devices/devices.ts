import { html, nothing, type TemplateResult } from 'lit';
import type { Query } from '../../api/client';
import { type Device, type DevicePage, type DeviceSummary, devicesCsvUrl, listDevices, readSummary } from '../../api/devices';
import { Paged } from '../../app/more';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { titled } from '../../app/title';
import { chips, picker, searchField } from '../../parts/filters';
import { pageHead } from '../../parts/head';
import { formProblem, notForYou, problemNote, problemPanel } from '../../parts/problem';
import { empty, freshness, notEvaluated, partialNote, skeleton, sourcesLine } from '../../parts/states';
import { count, number } from '../../words/count';
import { checkState, checkTitle, deviceState } from '../../words/hygiene';
import { checks, tiles } from './summary';
import { deviceTable } from './table';

const FILTERS = ['owner', 'state', 'check', 'checkState', 'ownership', 'platform', 'q'] as const;

/** Devices: which are safe to hold business data, which are not, which cannot be judged, and the list behind each number. */
class DevicesPage extends Page {
  readonly #summary = new Resource<DeviceSummary>(this, readSummary, 'later');
  readonly #list = new Paged<Device, DevicePage>(this, (cursor, s) => listDevices({ ...this.#query(), limit: 50, cursor }, s));
  #asked: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    titled('Devices');
    if (this.may('seeSummaries')) void this.#summary.reload();
  }

  #query(): Query {
    return Object.fromEntries(FILTERS.map((f) => [f, this.filter(f)]));
  }

  protected override willUpdate(): void {
    const wanted = JSON.stringify(this.#query());
    if (!this.may('seeDevices') || this.#asked === wanted) return;
    this.#asked = wanted;
    void this.#list.restart();
  }

  protected override render(): TemplateResult {
    if (!this.may('seeSummaries')) return html`${pageHead('Devices')}${notForYou('This page', 'seeSummaries')}`;
    const s = this.#summary.value;
    const again = (): void => void this.#summary.reload();
    if (this.#summary.problem?.kind === 'no-evaluation-yet') return html`${pageHead('Devices')}${notEvaluated()}`;
    const head = pageHead('Devices', s ? html`${count(s.devices, 'device')} of ${count(s.people, 'person', 'people')} · ${freshness(s.asOf)} ${sourcesLine(s.sources)}` : 'Which are safe to hold business data');
    if (!s && this.#summary.problem) return html`${head}${problemPanel(this.#summary.problem, { holds: 'No device changes because this page is missing; scans go on.', again })}`;
    if (!s) return html`${head}${skeleton('tiles', 'devices')}`;
    if (!s.asOf || s.devices === 0) return html`${head}${partialNote(s.sources, 'Nothing counts as safe until it was read.')}${this.#none(s)}`;
    const lists = this.may('seeDevices');
    return html`${head} ${this.#summary.problem ? problemNote(this.#summary.problem, 'What you see is the last answer.', again) : nothing}
    ${partialNote(s.sources, 'What could not be read keeps its last known state or counts as unknown; nothing was removed.')} ${tiles(s, lists)} ${checks(s, lists)}
    ${lists ? this.#behind(s) : nothing}`;
  }

  #none(s: DeviceSummary): TemplateResult {
    return s.asOf
      ? empty('No devices', 'Intune and Entra were read whole and know no device. Devices appear here after they are enrolled and the next scan has run.')
      : notEvaluated();
  }

  #behind(s: DeviceSummary): TemplateResult {
    const total = this.#list.first?.total;
    return html`<section aria-labelledby="list" class="stack">
      <h2 id="list" class="hidden">List</h2>
      ${this.#filters(s, total)} ${this.#rows(total)}
    </section>`;
  }

  #filters(s: DeviceSummary, total: number | undefined): TemplateResult {
    const alone = FILTERS.every((f) => f === 'state' || !this.filter(f));
    const n = (value: number): number | undefined => (alone ? value : undefined);
    return html`<div class="toolbar">
        ${chips('state', 'Verdict', [
          { value: '', word: 'All', n: n(s.devices) },
          { value: 'NOT_SAFE', word: deviceState('NOT_SAFE').word, n: n(s.notSafe) },
          { value: 'UNKNOWN', word: deviceState('UNKNOWN').word, n: n(s.unknown) },
          { value: 'SAFE', word: deviceState('SAFE').word, n: n(s.safe) },
        ])}
        ${picker('ownership', 'Owner', [
          { value: 'COMPANY', word: 'company' },
          { value: 'PERSONAL', word: 'personal' },
          { value: 'UNKNOWN', word: 'unknown' },
        ])}
        ${picker('check', 'Check', s.checks.map((c) => ({ value: c.check, word: c.title || checkTitle(c.check) })))}
        ${this.filter('check') ? picker('checkState', 'Result', ['FAIL', 'PASS', 'UNKNOWN', 'NOT_APPLICABLE'].map((v) => ({ value: v, word: checkState(v).word.toLowerCase() })), 'FAIL') : nothing}
      </div>
      <div class="toolbar">
        ${searchField('Find a device or a person')} ${FILTERS.some((f) => this.filter(f)) ? html`<a href="/devices">Clear filters</a>` : nothing}
        <span class="end">
          ${total ? html`<a class="button" href=${devicesCsvUrl(this.#query())} download data-leaves>CSV (${number(total)})</a>` : nothing}
        </span>
      </div>`;
  }

  #rows(total: number | undefined): TemplateResult {
    const again = (): void => void this.#list.more();
    if (this.#list.problem && this.#list.items.length === 0) return problemPanel(this.#list.problem, { holds: 'The figures above stand.', again });
    if (total === undefined) return skeleton('table', 'the list');
    if (total === 0) return empty('No device matches', html`<a href="/devices">Show all devices</a>.`);
    return html`<div class="card table-card scroll">
      ${deviceTable(this.#list.items)}
      <div class="table-foot">
        <span role="status">${number(this.#list.items.length)} of ${number(total)} shown</span>
        ${this.#list.hasMore ? html`<button type="button" ?disabled=${this.#list.loading} @click=${again}>${this.#list.loading ? 'Reading …' : 'Show more'}</button>` : nothing}
      </div>
      ${this.#list.problem ? formProblem(this.#list.problem) : nothing}
    </div>`;
  }

}

customElements.define('ld-devices', DevicesPage);
