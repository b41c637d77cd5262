import { html, nothing, type TemplateResult } from 'lit';
import { type LawfulBasis, readLawfulBasis } from '../../api/chats';
import { everyPage } from '../../api/client';
import { type DeviceSummary, readSummary } from '../../api/devices';
import { type Coverage, readCoverage } from '../../api/identity';
import { type Connection, readConnections } from '../../api/connections';
import { type ImportSheet, readImports } from '../../api/imports';
import { type LeaverRow, listLeavers } from '../../api/offboarding';
import { type PlaybookDraft, readDrafts } from '../../api/playbooks';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { titled } from '../../app/title';
import { badge } from '../../parts/badge';
import { pageHead } from '../../parts/head';
import { problemNote } from '../../parts/problem';
import { empty, skeleton } from '../../parts/states';
import { tile } from '../../parts/tile';
import { count } from '../../words/count';
import { ago, day, ending, exact, isStale, moment } from '../../words/dates';
import { caseState } from '../../words/leaver';
import { basis, type Known, type Read, seesNothing, type Standing, standing } from './standing';
import { byAccessEnds, type Waiting, waitingFor } from './waiting';

const ENDED = new Set(['CLOSED', 'CANCELLED', 'RESTORED']);

/** Home, by role: are we safe to lose someone today, what waits for me, who leaves next, what happened since yesterday. */
class HomePage extends Page {
  readonly #leavers = new Resource<LeaverRow[]>(this, (s) => everyPage((cursor) => listLeavers({ limit: 100, cursor }, s)), 'later');
  readonly #coverage = new Resource<Coverage>(this, (s) => readCoverage({}, s), 'later');
  readonly #devices = new Resource<DeviceSummary>(this, (s) => readSummary({}, s), 'later');
  readonly #basis = new Resource<readonly LawfulBasis[]>(this, readLawfulBasis, 'later');

  readonly #sheets = new Resource<readonly ImportSheet[]>(this, readImports, 'later');
  readonly #connections = new Resource<readonly Connection[]>(this, readConnections, 'later');
  readonly #drafts = new Resource<readonly PlaybookDraft[]>(this, readDrafts, 'later');

  override connectedCallback(): void {
    super.connectedCallback();
    titled('Home');
    for (const resource of this.#mine()) void resource.reload();
  }

  /** How fresh what follows is. */
  #line(): TemplateResult {
    const now = html`${moment(new Date().toISOString())}`;
    const { value: d } = this.#devices;
    const { value: c } = this.#coverage;
    return html`${now}${d ? html` · devices evaluated ${ago(d.asOf)}` : nothing}${c ? html` · MFA evaluated ${ago(c.asOf)}` : nothing}`;
  }

  #mine(): Resource<unknown>[] {
    const mine: Resource<unknown>[] = [];
    if (this.may('seeLeavers')) mine.push(this.#leavers);
    if (this.may('seeSummaries')) mine.push(this.#coverage, this.#devices);
    if (this.may('writeLawfulBasis')) mine.push(this.#basis);
    if (this.may('approve')) mine.push(this.#sheets);
    if (this.may('agreeConnection')) mine.push(this.#connections);
    if (this.may('approvePlaybook')) mine.push(this.#drafts);
    return mine;
  }

  protected override render(): TemplateResult {
    const mine = this.#mine();
    const start = this.may('startLeaver') ? html`<a class="button primary" href="/leavers/new">Start a leaver</a>` : nothing;
    const head = pageHead(this.me.name ? `Good day, ${firstName(this.me.name)}` : 'Home', this.#line(), start);
    if (mine.some((r) => r.loading && !r.value)) return html`${head}${skeleton('tiles', 'Home')}`;
    const known = this.#known();
    return html`${head} ${seesNothing(known) ? nothing : this.#verdict(standing(known), basis(known))} ${mine.filter((r) => r.problem).map((r) => failed(r))}
    ${this.#tiles()}
    <div class="halves">
      ${this.#waiting()} ${this.may('seeLeavers') ? this.#people() : nothing}
    </div>`;
  }

  #known(): Known {
    return {
      leavers: read(this.#leavers, this.may('seeLeavers')),
      coverage: read(this.#coverage, this.may('seeSummaries')),
      devices: read(this.#devices, this.may('seeSummaries')),
    };
  }

  #verdict(s: Standing, basedOn: string): TemplateResult {
    const words = { yes: ['pass', 'Yes'], 'not-yet': ['warn', 'Not yet'], unknown: ['unknown', 'Cannot be said'] } as const;
    const [tone, word] = words[s.answer];
    const stale = isStale(this.#devices.value?.asOf) || isStale(this.#coverage.value?.asOf);
    return html`<section class="card verdict" aria-label="Safe to lose someone today?">
      <p>
        Safe to lose someone today? <span class="answer ${tone}">${word}${s.points.length > 0 ? ':' : '.'}</span>
        ${s.points.map((p, i) => html`${p.href ? html`<a href=${p.href}>${p.text}</a>` : p.text}${i === s.points.length - 1 ? '.' : ', '}`)}
      </p>
      ${basedOn ? html`<p class="small muted">${basedOn}</p>` : nothing}
      ${stale ? html`<p class="small warn">Some figures are older than a day: the daily scan is missing.</p>` : nothing}
    </section>`;
  }

  #tiles(): TemplateResult | typeof nothing {
    const leavers = this.#leavers.value;
    const devices = this.#devices.value;
    const privileged = this.#coverage.value?.populations.find((p) => p.population === 'PRIVILEGED');
    const open = leavers?.filter((l) => !ENDED.has(l.state));
    if (!open && !devices && !privileged) return nothing;
    const lists = this.may('seeDevices');
    return html`<div class="tiles">
      ${open ? tile({ label: 'Leavers under way', n: open.length, href: '/leavers?reach=open', note: 'not closed yet' }) : nothing}
      ${leavers ? tile({ label: 'Waiting for approval', n: leavers.filter((l) => l.state === 'AWAITING_APPROVAL').length, tone: 'warn', href: '/leavers?state=AWAITING_APPROVAL' }) : nothing}
      ${leavers ? tile({ label: 'Needing a human', n: leavers.filter((l) => l.needsHuman > 0).length, tone: 'warn', href: '/leavers?reach=human' }) : nothing}
      ${devices ? tile({ label: 'Devices not safe', n: devices.notSafe, tone: 'fail', href: lists ? '/devices?state=NOT_SAFE' : '/devices', note: `of ${devices.devices}` }) : nothing}
      ${privileged
        ? tile({ label: 'Privileged without MFA', n: privileged.registered.no, tone: 'fail', href: lists ? '/mfa?population=PRIVILEGED&registered=NO' : '/mfa', note: `of ${privileged.total}` })
        : nothing}
    </div>`;
  }

  #waiting(): TemplateResult {
    const waiting = waitingFor(this.me, this.#leavers.value ?? [], this.#basis.value, { sheets: this.#sheets.value, connections: this.#connections.value, drafts: this.#drafts.value });
    return html`<section class="card" aria-labelledby="waiting">
      <h2 id="waiting">Waits for you</h2>
      ${waiting.length === 0 ? html`<p class="muted">Nothing waits for you.</p>` : html`<ul class="rows">${waiting.map(waitingRow)}</ul>`}
    </section>`;
  }

  #people(): TemplateResult {
    const leavers = this.#leavers.value ?? [];
    const next = leavers.filter((l) => !ENDED.has(l.state) && !l.containedAt).sort(byAccessEnds).slice(0, 5);
    const lately = leavers.filter((l) => l.containedAt && Date.now() - Date.parse(l.containedAt) < 86_400_000);
    if (leavers.length === 0 && !this.#leavers.problem) {
      return empty('No leavers yet', this.may('startLeaver') ? html`Who leaves next stands here. <a href="/leavers/new">Start a leaver</a>.` : 'Who leaves next stands here. HR starts a leaver.');
    }
    return html`<div class="column">
      <section class="card" aria-labelledby="next">
        <h2 id="next">Leaves next</h2>
        ${next.length === 0 ? html`<p class="muted">Nobody is due.</p>` : html`<ul class="rows">${next.map((l) => personRow(l, `Access ends ${ending(l.accessEnds, l.zone)}`))}</ul>`}
      </section>
      <section class="card" aria-labelledby="lately">
        <h2 id="lately">Contained since yesterday</h2>
        ${lately.length === 0
          ? html`<p class="muted">Nobody since ${day(new Date(Date.now() - 86_400_000).toISOString())}.</p>`
          : html`<ul class="rows">${lately.map((l) => personRow(l, `Contained ${exact(l.containedAt, l.zone)}`))}</ul>`}
      </section>
    </div>`;
  }
}

function read<T extends { readonly asOf?: string | null } | readonly unknown[]>(resource: Resource<T>, mine: boolean): Read<T> {
  if (!mine || resource.problem?.forbidden) return 'not-yours';
  if (resource.problem?.kind === 'no-evaluation-yet') return 'not-evaluated';
  if (resource.value === undefined) return 'no-answer';
  return 'asOf' in resource.value && resource.value.asOf === null ? 'not-evaluated' : resource.value;
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

function failed(resource: Resource<unknown>): TemplateResult | typeof nothing {
  return resource.problem && !resource.problem.forbidden && resource.problem.kind !== 'no-evaluation-yet' ? problemNote(resource.problem, 'The rest of this page stands.', () => void resource.reload()) : nothing;
}

function waitingRow(w: Waiting): TemplateResult {
  return html`<li>
    <span class="grow"><strong>${w.title}</strong><span class="cell-note">${w.note}</span></span>
    <a class="button quiet" href=${w.href} aria-label="${w.button}: ${w.title}">${w.button}</a>
  </li>`;
}

function personRow(l: LeaverRow, note: string): TemplateResult {
  return html`<li>
    <span class="grow"
      ><a href="/leavers/${encodeURIComponent(l.id)}">${l.displayName}</a>
      <span class="cell-note">${note}${l.residual > 0 ? ` · still reachable: ${count(l.residual, 'thing')}` : ''}</span></span
    >
    ${badge(caseState(l.state))}
  </li>`;
}

customElements.define('ld-home', HomePage);
