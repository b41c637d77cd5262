import { html, nothing, type TemplateResult } from 'lit';
import type { Query } from '../../api/client';
import type { Finding, FindingsPage, NewException, Rule } from '../../api/findings';
import { Paged } from '../../app/more';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { titled } from '../../app/title';
import { ask } from '../../parts/dialog';
import { chips, picker, searchField } from '../../parts/filters';
import { pageHead } from '../../parts/head';
import { csvLink, listing } from '../../parts/listing';
import { notForYou } from '../../parts/problem';
import { empty, freshness, notEvaluated } from '../../parts/states';
import { count } from '../../words/count';
import { findingState, ruleTitle, severity, SEVERITY_CODES } from '../../words/identity';
import type { Permission } from '../../words/roles';
import { acceptance } from './accept';
import { findingsTable, type Subject } from './table';

/** What the findings of one audit are called, where they are read, and what they can be filtered by. */
export interface Book {
  readonly title: string;
  readonly path: string;
  readonly about: string;
  readonly elsewhere: string;
  readonly search: string;
  readonly filters: readonly string[];
  readonly sees: Permission;
  readonly subject: Subject;
  readonly list: (query: Query, signal: AbortSignal) => Promise<FindingsPage>;
  readonly rules: (signal: AbortSignal) => Promise<{ readonly items: readonly Pick<Rule, 'id' | 'title'>[] }>;
  readonly csv: (query: Query) => string;
  readonly except: (f: Finding, body: NewException, key: string) => Promise<Finding>;
  readonly pickers: () => TemplateResult;
}

/** What an audit found: each gap with its evidence, since when, and whether somebody accepted it until a day. */
export abstract class FindingsListPage extends Page {
  protected abstract readonly book: Book;
  readonly #list = new Paged<Finding, FindingsPage>(this, (cursor, s) => this.book.list({ ...this.#query(), limit: 50, cursor }, s));
  readonly #rules = new Resource<{ readonly items: readonly Pick<Rule, 'id' | 'title'>[] }>(this, (s) => this.book.rules(s), 'later');
  #asked: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    titled(this.book.title);
  }

  get #filterNames(): readonly string[] {
    return ['state', 'severity', 'rule', ...this.book.filters, 'q'];
  }

  #query(): Query {
    return { ...Object.fromEntries(this.#filterNames.map((f) => [f, this.filter(f)])), state: this.#state() };
  }

  /** Open ones unless the address says otherwise; without a state the API means those that are open or accepted. */
  #state(): string {
    const state = this.filter('state');
    return state === 'ALL' ? '' : state || 'OPEN';
  }

  protected override willUpdate(): void {
    const wanted = JSON.stringify(this.#query());
    if (!this.may(this.book.sees) || this.#asked === wanted) return;
    if (this.#asked === undefined) void this.#rules.renew();
    this.#asked = wanted;
    void this.#list.restart();
  }

  protected override render(): TemplateResult {
    if (!this.may(this.book.sees)) return html`${pageHead(this.book.title)}${notForYou('This page', this.book.sees)}`;
    const first = this.#list.first;
    const head = pageHead(this.book.title, first ? html`${this.#total(first.total)} · ${freshness(first.asOf)}` : this.book.about);
    if (this.#list.problem?.kind === 'no-evaluation-yet') return html`${head}${notEvaluated()}`;
    return html`${head} ${this.#filters(first?.total)} ${this.#rows()}`;
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
        ${this.book.pickers()}
        ${picker('rule', 'Rule', this.#choices())}
      </div>
      <div class="toolbar">
        ${searchField(this.book.search)} ${this.#filterNames.some((f) => this.filter(f)) ? html`<a href=${this.book.path}>Clear filters</a>` : nothing}
        <span class="end">${csvLink(this.book.csv(this.#query()), total)}</span>
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

  #rows(): TemplateResult {
    const except = this.may('exceptFinding') ? (f: Finding): void => this.#except(f) : undefined;
    return listing(this.#list, {
      what: 'findings',
      holds: 'Findings stay as they are; none was closed.',
      none: () => this.#none(),
      table: (findings) => findingsTable(findings, this.book.subject, except),
    });
  }

  #none(): TemplateResult {
    const filtered = this.#filterNames.some((f) => this.filter(f));
    return filtered ? empty('No finding matches', html`<a href=${this.book.path}>Show all open findings</a>.`) : empty('No open findings', `Every rule was judged at the last scan and none found a gap. What cannot be known stands on the ${this.book.elsewhere}.`);
  }

  #except(f: Finding): void {
    ask(
      acceptance(f.title, f.subjectName ?? f.subject, async (body, key) => {
        const now = await this.book.except(f, body, key);
        void this.#list.restart();
        return now;
      }),
    );
  }
}
