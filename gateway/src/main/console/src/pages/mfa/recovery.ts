import { html, nothing, type TemplateResult } from 'lit';
import type { Query } from '../../api/client';
import { listRecovery, recoveryCsvUrl, type RecoveryPage, type RecoveryPath, type RecoveryRow } from '../../api/identity';
import { Paged } from '../../app/more';
import { Page } from '../../app/page';
import { titled } from '../../app/title';
import { badge } from '../../parts/badge';
import { chips, searchField } from '../../parts/filters';
import { pageHead } from '../../parts/head';
import { formProblem, notForYou, problemPanel } from '../../parts/problem';
import { empty, freshness, notEvaluated, partialNote, skeleton } from '../../parts/states';
import { tile } from '../../parts/tile';
import { count, number } from '../../words/count';
import { population } from '../../words/hygiene';
import { PATH_KINDS, pathMeaning, pathTitle, pathTone, unseen } from '../../words/identity';
import { system } from '../../words/leaver';
import { SIGN, verdict } from '../../words/tone';
import { others } from './person-parts';

const FILTERS = ['kind', 'state', 'population', 'q'] as const;
const WORST = ['SHARED_PHONE', 'PERSONAL_EMAIL', 'MAILBOX_FORWARDING', 'APPLICATION_OWNER', 'BACKUP_OWNER'];

/** Who could get back in after the front door is shut, and reach the backups, by which path. */
class RecoveryPathsPage extends Page {
  readonly #list = new Paged<RecoveryRow, RecoveryPage>(this, (cursor, s) => listRecovery({ ...this.#query(), limit: 50, cursor }, s));
  #asked: string | undefined;
  #kinds: RecoveryPage['kinds'] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    titled('Recovery paths');
  }

  #query(): Query {
    return Object.fromEntries(FILTERS.map((f) => [f, this.filter(f)]));
  }

  protected override willUpdate(): void {
    this.#kinds = this.#list.first?.kinds ?? this.#kinds;
    const wanted = JSON.stringify(this.#query());
    if (!this.may('seeMfa') || this.#asked === wanted) return;
    this.#asked = wanted;
    void this.#list.restart();
  }

  protected override render(): TemplateResult {
    if (!this.may('seeMfa')) return html`${pageHead('Recovery paths')}${notForYou('This page', 'seeMfa')}`;
    const first = this.#list.first;
    const head = pageHead('Recovery paths', first ? html`${this.#line(first.total)} · ${freshness(first.asOf)}` : 'Who could get back in, and reach linked backups');
    if (this.#list.problem?.kind === 'no-evaluation-yet') return html`${head}${notEvaluated()}`;
    if (this.#list.problem && this.#list.items.length === 0) return html`${head}${problemPanel(this.#list.problem, { holds: 'No way back is opened or shut by this page.', again: () => void this.#list.more() })}`;
    if (!first && this.#kinds.length === 0) return html`${head}${skeleton('tiles', 'recovery paths')}`;
    return html`${head} ${first ? partialNote(first.sources ?? [], 'A way that could not be read may be there.') : nothing} ${this.#tiles()} ${this.#filters()} ${this.#rows()}`;
  }

  #unseen(): boolean {
    return this.filter('state') === 'UNKNOWN';
  }

  #line(total: number): string {
    const people = count(total, 'person', 'people');
    return this.#unseen() ? `${people} of whom nobody can say` : `${people} with a way back in`;
  }

  #of(kind: string): number {
    const found = this.#kinds.find((k) => k.kind === kind);
    return (this.#unseen() ? found?.unknown : found?.people) ?? 0;
  }

  #seen(kind: string): number {
    return this.#kinds.find((k) => k.kind === kind)?.people ?? 0;
  }

  #tiles(): TemplateResult {
    return html`<div class="tiles">${WORST.map((k) => tile({ label: pathTitle(k), n: this.#seen(k), tone: 'warn', note: pathMeaning(k), href: `/recovery-paths?kind=${k}` }))}</div>`;
  }

  #filters(): TemplateResult {
    const first = this.#list.first;
    const known = PATH_KINDS.filter((k) => this.#of(k) > 0 || k === this.filter('kind'));
    const newer = this.#kinds.map((k) => k.kind).filter((k) => !PATH_KINDS.includes(k) && this.#of(k) > 0);
    return html`<div class="toolbar">${chips('kind', 'Way back in', [{ value: '', word: 'Any way' }, ...[...known, ...newer].map((k) => ({ value: k, word: pathTitle(k), n: this.#of(k) }))])}</div>
      <div class="toolbar">
        ${chips('state', 'State', [{ value: '', word: 'Seen' }, { value: 'UNKNOWN', word: 'Cannot be known' }])} ${chips('population', 'Population', [{ value: '', word: 'Everybody' }, ...['PRIVILEGED', 'STAFF', 'GUESTS'].map((p) => ({ value: p, word: population(p) }))])} ${searchField('Find by name')}
        ${FILTERS.some((f) => this.filter(f)) ? html`<a href="/recovery-paths">Clear filters</a>` : nothing}
        <span class="end">${first?.total ? html`<a class="button" href=${recoveryCsvUrl({ evaluation: first.evaluation, ...this.#query() })} download data-leaves>CSV (${count(first.total, 'person', 'people')})</a>` : nothing}</span>
      </div>`;
  }

  #rows(): TemplateResult {
    const total = this.#list.first?.total;
    if (total === undefined) return skeleton('table', 'people');
    if (total === 0) return this.#none();
    return html`<div class="card table-card scroll">
      <table class="fold recovery">
        <caption class="hidden">
          People and their ways back in
        </caption>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Account</th>
            <th scope="col">Ways back in</th>
          </tr>
        </thead>
        <tbody>
          ${this.#list.items.map(row)}
        </tbody>
      </table>
      <div class="table-foot">
        <span role="status">${number(this.#list.items.length)} of ${number(total)} shown</span>
        ${this.#list.hasMore ? html`<button type="button" ?disabled=${this.#list.loading} @click=${() => void this.#list.more()}>${this.#list.loading ? 'Reading …' : 'Show more'}</button>` : nothing}
      </div>
      ${this.#list.problem ? formProblem(this.#list.problem) : nothing}
    </div>`;
  }

  #none(): TemplateResult {
    const filtered = FILTERS.some((f) => this.filter(f));
    return filtered ? empty('Nobody matches', html`<a href="/recovery-paths">Show everybody with a way back in</a>.`) : empty('No way back in was found', 'In what could be read. What may not be read stands beside each person as unknown.');
  }
}

function row(r: RecoveryRow): TemplateResult {
  const enabled = r.accounts?.some((a) => a.enabled) ?? true;
  return html`<tr>
    <th scope="row"><span><a href="/mfa/${encodeURIComponent(r.person)}">${r.displayName}</a><span class="cell-note">${population(r.population)}</span></span></th>
    <td data-label="Account"><span>${badge(enabled ? verdict('plain', 'Enabled') : verdict('warn', 'Disabled'))}</span></td>
    <td data-label="Ways back in"><ul class="paths">${r.paths.map(path)}</ul></td>
  </tr>`;
}

function path(p: RecoveryPath): TemplateResult {
  const tone = pathTone(p);
  return html`<li><span class="sign ${tone}" aria-hidden="true">${SIGN[tone]}</span><span>${pathTitle(p.kind)}<span class="cell-note">${p.unknown ? unseen(p) : p.what}${others(p)}</span></span><span class="muted">${system(p.system)}</span></li>`;
}

customElements.define('ld-recovery-paths', RecoveryPathsPage);
