import { html, nothing, type TemplateResult } from 'lit';
import type { Query } from '../../api/client';
import { type Coverage, listPeople, MEASURES, type MfaPerson, peopleCsvUrl, type PeoplePage, readCoverage } from '../../api/identity';
import { Paged } from '../../app/more';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { withFilter } from '../../app/router';
import { titled } from '../../app/title';
import { chips, picker, searchField } from '../../parts/filters';
import { pageHead } from '../../parts/head';
import { csvLink, listing } from '../../parts/listing';
import { instantOf, nothingThen, pastNote } from '../../parts/past';
import { notForYou, problemNote, problemPanel } from '../../parts/problem';
import '../../parts/scan';
import { empty, freshness, notEvaluated, partialNote, skeleton, sourcesLine } from '../../parts/states';
import { tile } from '../../parts/tile';
import { count, number } from '../../words/count';
import { moment } from '../../words/dates';
import { population } from '../../words/hygiene';
import { inhabited, MEASURE_WORDS, populations, unreadNote } from './coverage';
import { peopleTable } from './people';
import { tally } from './series';
import { trend } from './trend';

const FILTERS = ['population', ...MEASURES, 'q'] as const;

const STATES = [
  { value: 'YES', word: 'yes' },
  { value: 'NO', word: 'no' },
  { value: 'UNKNOWN', word: 'unknown' },
];

/** MFA coverage: who has it, who can use it, who is made to, and who cannot be known; today or on a day in the past. */
class MfaPage extends Page {
  readonly #coverage = new Resource<Coverage>(this, (s) => readCoverage({ at: instantOf(this.filter('at')) }, s), 'later');
  readonly #people = new Paged<MfaPerson, PeoplePage>(this, (cursor, s) => listPeople({ ...this.#query(), limit: 50, cursor }, s));
  #asked: string | undefined;
  #day: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    titled('MFA coverage');
  }

  /** The filters, in the evaluation that the figures above came from: a number equals its list. */
  #query(): Query {
    return { evaluation: this.#coverage.value?.evaluation, ...Object.fromEntries(FILTERS.map((f) => [f, this.filter(f)])) };
  }

  protected override willUpdate(): void {
    if (!this.may('seeSummaries')) return;
    const day = this.filter('at');
    if (this.#day !== day) {
      this.#day = day;
      void this.#coverage.renew();
    }
    const wanted = JSON.stringify(this.#query());
    if (!this.may('seeMfa') || !this.#coverage.value || this.#asked === wanted) return;
    this.#asked = wanted;
    void this.#people.restart();
  }

  protected override render(): TemplateResult {
    if (!this.may('seeSummaries')) return html`${pageHead('MFA coverage')}${notForYou('This page', 'seeSummaries')}`;
    const c = this.#coverage.value;
    const at = this.filter('at');
    const again = (): void => void this.#coverage.reload();
    const total = c?.populations.reduce((n, p) => n + p.total, 0) ?? 0;
    const scan = html`<ld-scan .audit=${'identity'} .may=${this.may('scan')} @ld-scanned=${again}></ld-scan>`;
    const head = pageHead('MFA coverage', c ? this.#line(c, total, at) : 'Who has multi-factor authentication, and who is made to use it', scan);
    if (this.#coverage.problem?.kind === 'no-evaluation-yet') return html`${head}${at ? nothingThen(at) : notEvaluated()}`;
    if (!c && this.#coverage.problem) return html`${head}${problemPanel(this.#coverage.problem, { holds: 'Nobody’s MFA changes because this page is missing; scans go on.', again })}`;
    if (!c) return html`${head}${skeleton('tiles', 'MFA coverage')}`;
    if (!c.asOf || total === 0) return html`${head}${partialNote(c.sources, 'Nobody counts as covered until they were read.')}${notEvaluated()}`;
    const lists = this.may('seeMfa');
    return html`${head} ${this.#coverage.problem ? problemNote(this.#coverage.problem, 'What you see is the last answer.', again) : nothing}
      ${at ? pastNote(at) : partialNote(c.sources, 'Whom it could not read counts as unknown, never as covered.')} ${unreadNote(c.unread ?? [])} ${this.#tiles(c, lists)}
      <div class="column">${trend(c.trend ?? [], this.filter('population'))} <div class="halves">${populations(c, lists, at)}</div> ${lists ? this.#behind() : nothing}</div>`;
  }

  #line(c: Coverage, total: number, at: string): TemplateResult {
    const people = count(total, 'person', 'people');
    return at ? html`${people} · as it was ${moment(c.asOf)}` : html`${people} · ${freshness(c.asOf)} ${sourcesLine(c.sources)}`;
  }

  #tiles(c: Coverage, lists: boolean): TemplateResult {
    const to = (query: string): string | undefined => (lists ? `${withFilter('at', this.filter('at'), query, '/mfa')}#list` : undefined);
    const gap = (code: string, label: string, tone: 'fail' | 'warn'): TemplateResult | typeof nothing => {
      const p = c.populations.find((each) => each.population === code);
      return p ? tile({ label, n: p.registered.no, tone, note: `of ${number(p.total)}`, href: to(`population=${code}&registered=NO`) }) : nothing;
    };
    return html`<div class="tiles">
      ${gap('PRIVILEGED', 'Privileged without MFA', 'fail')} ${gap('STAFF', 'Staff without MFA', 'fail')}
      ${tile({ label: 'Asked by no policy', n: tally(c.populations, 'enforced', '').no, tone: 'fail', note: 'or left out by one', href: to('enforced=NO') })}
      ${gap('GUESTS', 'Guests without MFA', 'warn')} ${tile({ label: 'Cannot be known', n: tally(c.populations, 'registered', '').unknown, tone: 'unknown', note: 'in all populations', href: to('registered=UNKNOWN') })}
    </div>`;
  }

  #behind(): TemplateResult {
    const total = this.#people.first?.total;
    const codes = this.#coverage.value ? inhabited(this.#coverage.value).map((p) => p.population) : [];
    return html`<section aria-labelledby="list">
      <h2 id="list" class="hidden">People</h2>
      <div class="toolbar">
        ${chips('population', 'Population', [{ value: '', word: 'Everybody' }, ...codes.map((p) => ({ value: p, word: population(p) }))])}
        ${chips('registered', 'Registered', [
          { value: '', word: 'Any' },
          { value: 'NO', word: 'Without MFA' },
          { value: 'UNKNOWN', word: 'Unknown' },
          { value: 'YES', word: 'With MFA' },
        ])}
        <span class="end">${csvLink(peopleCsvUrl(this.#query()), total)}</span>
      </div>
      <div class="toolbar">
        ${searchField('Find by name')} ${MEASURES.slice(1).map((m) => picker(m, MEASURE_WORDS[m], STATES))} ${FILTERS.some((f) => this.filter(f)) ? html`<a href="${withFilter('at', this.filter('at'), '', '/mfa')}#list">Clear filters</a>` : nothing}
      </div>
      ${this.#rows()}
    </section>`;
  }

  #rows(): TemplateResult {
    return listing(this.#people, {
      what: 'people',
      holds: 'The figures above stand.',
      none: () => empty('Nobody matches', html`<a href=${withFilter('at', this.filter('at'), '', '/mfa')}>Show everybody</a>.`),
      table: (people) => peopleTable(people, this.filter('at')),
    });
  }
}

customElements.define('ld-mfa', MfaPage);
