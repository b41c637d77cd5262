import { html, nothing, type TemplateResult } from 'lit';
import type { Query } from '../../api/client';
import { exceptFinding, type Finding, type FindingsPage, findingsCsvUrl, listFindings, listRules, type Rule } from '../../api/findings';
import { say } from '../../app/live';
import { Paged } from '../../app/more';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { titled } from '../../app/title';
import { ask } from '../../parts/dialog';
import { chips, picker, searchField } from '../../parts/filters';
import { pageHead } from '../../parts/head';
import { formProblem, notForYou, problemPanel } from '../../parts/problem';
import { empty, freshness, notEvaluated, skeleton } from '../../parts/states';
import { count, number } from '../../words/count';
import { moment, today, withOffset } from '../../words/dates';
import { population } from '../../words/hygiene';
import { findingState, ruleTitle, severity, SEVERITY_CODES } from '../../words/identity';
import { findingsTable } from './finding-table';

const FILTERS = ['state', 'severity', 'rule', 'population', 'subject', 'q'] as const;
const ZONE = 'Europe/London';
const A_YEAR_MS = 365 * 86_400_000;

/** What the identity audit found: each gap with its evidence, since when, and whether somebody accepted it until a day. */
class MfaFindingsPage extends Page {
  readonly #list = new Paged<Finding, FindingsPage>(this, (cursor, s) => listFindings({ ...this.#query(), limit: 50, cursor }, s));
  readonly #rules = new Resource<{ readonly items: readonly Rule[] }>(this, (s) => listRules(s), 'later');
  #asked: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    titled('MFA findings');
  }

  #query(): Query {
    return { ...Object.fromEntries(FILTERS.map((f) => [f, this.filter(f)])), state: this.#state() };
  }

  /** Open ones unless the address says otherwise; without a state the API means those that are open or accepted. */
  #state(): string {
    const state = this.filter('state');
    return state === 'ALL' ? '' : state || 'OPEN';
  }

  protected override willUpdate(): void {
    const wanted = JSON.stringify(this.#query());
    if (!this.may('seeMfa') || this.#asked === wanted) return;
    if (this.#asked === undefined) void this.#rules.renew();
    this.#asked = wanted;
    void this.#list.restart();
  }

  protected override render(): TemplateResult {
    if (!this.may('seeMfa')) return html`${pageHead('MFA findings')}${notForYou('This page', 'seeMfa')}`;
    const first = this.#list.first;
    const head = pageHead('MFA findings', first ? html`${this.#total(first.total)} · ${freshness(first.asOf)}` : 'Gaps in who has multi-factor authentication and who is made to use it');
    if (this.#list.problem?.kind === 'no-evaluation-yet') return html`${head}${notEvaluated()}`;
    return html`${head} ${this.#filters(first?.total)} ${this.#rows(first?.total)}`;
  }

  #total(n: number): string {
    const state = this.#state();
    return `${count(n, 'finding')}, ${state ? findingState({ state }, String).word.toLowerCase() : 'open or accepted'}`;
  }

  #filters(total: number | undefined): TemplateResult {
    const states = ['OPEN', 'EXCEPTED', 'CLOSED'].map((s) => ({ value: s === 'OPEN' ? '' : s, word: findingState({ state: s }, String).word }));
    return html`<div class="toolbar">
        ${chips('state', 'State', [...states, { value: 'ALL', word: 'Open or accepted' }])}
        ${picker('severity', 'Severity', SEVERITY_CODES.map((s) => ({ value: s, word: severity(s).word.toLowerCase() })))}
        ${picker('population', 'Population', ['PRIVILEGED', 'SENSITIVE', 'STAFF', 'GUESTS', 'SERVICE_ACCOUNTS', 'SHARED_MAILBOXES', 'BREAK_GLASS'].map((p) => ({ value: p, word: population(p).toLowerCase() })))}
        ${picker('rule', 'Rule', this.#choices())}
      </div>
      <div class="toolbar">
        ${searchField('Find by name')} ${FILTERS.some((f) => this.filter(f)) ? html`<a href="/mfa-findings">Clear filters</a>` : nothing}
        <span class="end">${total ? html`<a class="button" href=${findingsCsvUrl(this.#query())} download data-leaves>CSV (${number(total)})</a>` : nothing}</span>
      </div>`;
  }

  /** Every rule of the book; while it cannot be read, those that are in sight. */
  #choices(): readonly { value: string; word: string }[] {
    const book = this.#rules.value?.items ?? this.#list.items.map((f) => ({ id: f.rule, title: f.title }));
    const titles = new Map(book.map((r) => [r.id, r.title]));
    const asked = this.filter('rule');
    if (asked && !titles.has(asked)) titles.set(asked, ruleTitle(asked));
    return [...titles].map(([value, word]) => ({ value, word })).sort((one, other) => one.word.localeCompare(other.word));
  }

  #rows(total: number | undefined): TemplateResult {
    const again = (): void => void this.#list.more();
    if (this.#list.problem && this.#list.items.length === 0) return problemPanel(this.#list.problem, { holds: 'Findings stay as they are; none was closed.', again });
    if (total === undefined) return skeleton('table', 'findings');
    if (total === 0) return this.#none();
    return html`<div class="card table-card scroll">
      ${findingsTable(this.#list.items, this.may('exceptFinding') ? (f) => this.#except(f) : undefined)}
      <div class="table-foot">
        <span role="status">${number(this.#list.items.length)} of ${number(total)} shown</span>
        ${this.#list.hasMore ? html`<button type="button" ?disabled=${this.#list.loading} @click=${again}>${this.#list.loading ? 'Reading …' : 'Show more'}</button>` : nothing}
      </div>
      ${this.#list.problem ? formProblem(this.#list.problem) : nothing}
    </div>`;
  }

  #none(): TemplateResult {
    const filtered = FILTERS.some((f) => this.filter(f));
    return filtered ? empty('No finding matches', html`<a href="/mfa-findings">Show all open findings</a>.`) : empty('No open findings', 'Every rule was judged at the last scan and none found a gap. What cannot be known stands on the coverage page.');
  }

  #except(f: Finding): void {
    const soonest = today(ZONE, new Date(Date.now() + 86_400_000));
    ask({
      title: `Accept “${f.title}” for ${f.subjectName ?? f.subject}?`,
      body: html`<p>The gap stays a gap: it is shown as accepted until its day, never as passed. After that day it is open again.</p>`,
      button: 'Accept until that day',
      danger: true,
      reasonLabel: 'Why it may stay, and what protects instead',
      fields: [
        { name: 'owner', label: 'Who answers for it', hint: 'A person or a team that can be asked.' },
        { name: 'until', label: 'Until the end of', type: 'date', min: soonest, max: today(ZONE, new Date(Date.now() + A_YEAR_MS)), hint: 'A year at most.' },
      ],
      act: async (reason, key, _, given) => {
        const expiresAt = withOffset(`${given['until'] ?? ''}T23:59`, ZONE);
        const now = await exceptFinding(f.id, { owner: given['owner'] ?? '', reason, expiresAt }, key);
        say(`Accepted until ${moment(now.exception?.expiresAt ?? expiresAt)}.`);
        void this.#list.restart();
      },
    });
  }
}

customElements.define('ld-mfa-findings', MfaFindingsPage);
