import { html, nothing, type TemplateResult } from 'lit';
import type { Query } from '../../api/client';
import { type Coverage, listPeople, MEASURES, type MfaPerson, peopleCsvUrl, type PeoplePage, readCoverage } from '../../api/identity';
import { Paged } from '../../app/more';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { titled } from '../../app/title';
import { badge } from '../../parts/badge';
import { chips, picker, searchField } from '../../parts/filters';
import { pageHead } from '../../parts/head';
import { formProblem, notForYou, problemNote, problemPanel } from '../../parts/problem';
import { empty, freshness, notEvaluated, partialNote, skeleton, sourcesLine } from '../../parts/states';
import { tile } from '../../parts/tile';
import { count, list, number } from '../../words/count';
import { answer, method, population } from '../../words/hygiene';
import { MEASURE_WORDS, populations } from './coverage';

const FILTERS = ['population', ...MEASURES, 'q'] as const;

const STATES = [
  { value: 'YES', word: 'yes' },
  { value: 'NO', word: 'no' },
  { value: 'UNKNOWN', word: 'unknown' },
];

/** MFA coverage: who has it, who can use it, who is made to, and who cannot be known. */
class MfaPage extends Page {
  readonly #coverage = new Resource<Coverage>(this, readCoverage, 'later');
  readonly #people = new Paged<MfaPerson, PeoplePage>(this, (cursor, s) => listPeople({ ...this.#query(), limit: 50, cursor }, s));
  #asked: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    titled('MFA coverage');
    if (this.may('seeSummaries')) void this.#coverage.reload();
  }

  #query(): Query {
    return Object.fromEntries(FILTERS.map((f) => [f, this.filter(f)]));
  }

  protected override willUpdate(): void {
    const wanted = JSON.stringify(this.#query());
    if (!this.may('seeMfa') || this.#asked === wanted) return;
    this.#asked = wanted;
    void this.#people.restart();
  }

  protected override render(): TemplateResult {
    if (!this.may('seeSummaries')) return html`${pageHead('MFA coverage')}${notForYou('This page', 'seeSummaries')}`;
    const c = this.#coverage.value;
    const again = (): void => void this.#coverage.reload();
    if (this.#coverage.problem?.kind === 'no-evaluation-yet') return html`${pageHead('MFA coverage')}${notEvaluated()}`;
    const total = c?.populations.reduce((n, p) => n + p.total, 0) ?? 0;
    const head = pageHead('MFA coverage', c ? html`${count(total, 'person', 'people')} · ${freshness(c.asOf)} ${sourcesLine(c.sources)}` : 'Who has multi-factor authentication, and who is made to use it');
    if (!c && this.#coverage.problem) return html`${head}${problemPanel(this.#coverage.problem, { holds: 'Nobody’s MFA changes because this page is missing; scans go on.', again })}`;
    if (!c) return html`${head}${skeleton('tiles', 'MFA coverage')}`;
    if (!c.asOf || total === 0) return html`${head}${partialNote(c.sources, 'Nobody counts as covered until they were read.')}${notEvaluated()}`;
    const lists = this.may('seeMfa');
    return html`${head} ${this.#coverage.problem ? problemNote(this.#coverage.problem, 'What you see is the last answer.', again) : nothing}
      ${partialNote(c.sources, 'Whom it could not read counts as unknown, never as covered.')} ${this.#tiles(c, lists)}
      <div class="column">${populations(c, lists)} ${lists ? this.#behind() : nothing}</div>`;
  }

  #tiles(c: Coverage, lists: boolean): TemplateResult {
    const of = (code: string) => c.populations.find((p) => p.population === code);
    const to = (query: string): string | undefined => (lists ? `/mfa?${query}#list` : undefined);
    const privileged = of('PRIVILEGED');
    const staff = of('STAFF');
    const guests = of('GUESTS');
    const unknown = c.populations.reduce((n, p) => n + p.registered.unknown, 0);
    return html`<div class="tiles">
      ${privileged ? tile({ label: 'Privileged without MFA', n: privileged.registered.no, tone: 'fail', note: `of ${privileged.total}`, href: to('population=PRIVILEGED&registered=NO') }) : nothing}
      ${staff ? tile({ label: 'Staff without MFA', n: staff.registered.no, tone: 'fail', note: `of ${staff.total}`, href: to('population=STAFF&registered=NO') }) : nothing}
      ${guests ? tile({ label: 'Guests without MFA', n: guests.registered.no, tone: 'warn', note: `of ${guests.total}`, href: to('population=GUESTS&registered=NO') }) : nothing}
      ${tile({ label: 'Cannot be known', n: unknown, tone: 'unknown', note: 'in all populations', href: to('registered=UNKNOWN') })}
    </div>`;
  }

  #behind(): TemplateResult {
    const total = this.#people.first?.total;
    return html`<section aria-labelledby="list">
      <h2 id="list" class="hidden">People</h2>
      <div class="toolbar">
        ${chips('population', 'Population', [{ value: '', word: 'Everybody' }, ...['PRIVILEGED', 'STAFF', 'GUESTS'].map((p) => ({ value: p, word: population(p) }))])}
        ${chips('registered', 'Registered', [
          { value: '', word: 'Any' },
          { value: 'NO', word: 'Without MFA' },
          { value: 'UNKNOWN', word: 'Unknown' },
          { value: 'YES', word: 'With MFA' },
        ])}
      </div>
      <div class="toolbar">
        ${searchField('Find by name')} ${MEASURES.slice(1).map((m) => picker(m, MEASURE_WORDS[m], STATES))} ${FILTERS.some((f) => this.filter(f)) ? html`<a href="/mfa#list">Clear filters</a>` : nothing}
        <span class="end">${total ? html`<a class="button" href=${peopleCsvUrl(this.#query())} download data-leaves>CSV (${number(total)})</a>` : nothing}</span>
      </div>
      ${this.#rows(total)}
    </section>`;
  }

  #rows(total: number | undefined): TemplateResult {
    const again = (): void => void this.#people.more();
    if (this.#people.problem && this.#people.items.length === 0) return problemPanel(this.#people.problem, { holds: 'The figures above stand.', again });
    if (total === undefined) return skeleton('table', 'people');
    if (total === 0) return empty('Nobody matches', html`<a href="/mfa">Show everybody</a>.`);
    return html`<div class="card table-card scroll">
      ${table(this.#people.items)}
      <div class="table-foot">
        <span role="status">${number(this.#people.items.length)} of ${number(total)} shown</span>
        ${this.#people.hasMore ? html`<button type="button" ?disabled=${this.#people.loading} @click=${again}>${this.#people.loading ? 'Reading …' : 'Show more'}</button>` : nothing}
      </div>
      ${this.#people.problem ? formProblem(this.#people.problem) : nothing}
    </div>`;
  }
}

function table(people: readonly MfaPerson[]): TemplateResult {
  return html`<table class="fold">
    <caption class="hidden">
      People and their MFA
    </caption>
    <thead>
      <tr>
        <th scope="col">Person</th>
        <th scope="col">Population</th>
        <th scope="col">Registered</th>
        <th scope="col">Able to use it</th>
        <th scope="col">Asked for it</th>
        <th scope="col">Resists phishing</th>
      </tr>
    </thead>
    <tbody>
      ${people.map(
        (p) => html`<tr>
          <th scope="row"><span><a href="/mfa/${encodeURIComponent(p.person)}">${p.displayName}</a><span class="cell-note">${p.email ?? ''}</span></span></th>
          <td data-label="Population">${population(p.population)}</td>
          <td data-label="Registered"><span>${badge(answer(p.registered.state, p.registered.reason))}${p.registered.methods?.length ? html`<span class="cell-note">${list(p.registered.methods.map(method))}</span>` : nothing}</span></td>
          <td data-label="Able to use it"><span>${badge(answer(p.capable.state, p.capable.reason))}</span></td>
          <td data-label="Asked for it"><span>${badge(answer(p.enforced.state, p.enforced.reason))}</span></td>
          <td data-label="Resists phishing"><span>${badge(answer(p.phishingResistant.state))}</span></td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

customElements.define('ld-mfa', MfaPage);
