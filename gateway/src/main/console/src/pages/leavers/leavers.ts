import { html, nothing, type TemplateResult } from 'lit';
import { everyPage } from '../../api/client';
import { type LeaverRow, listLeavers } from '../../api/offboarding';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { titled } from '../../app/title';
import { badge, tag } from '../../parts/badge';
import { chips, searchField } from '../../parts/filters';
import { pageHead } from '../../parts/head';
import { notForYou, problemNote, problemPanel } from '../../parts/problem';
import { empty, skeleton } from '../../parts/states';
import { count } from '../../words/count';
import { clock, day, moment } from '../../words/dates';
import { CASE_STATES, caseState, phase } from '../../words/leaver';

const ENDED = new Set(['CLOSED', 'CANCELLED', 'RESTORED']);

/** The filters that the list itself keeps, over all that the service gives. */
const REACH: Readonly<Record<string, (l: LeaverRow) => boolean>> = {
  residual: (l) => l.residual > 0,
  human: (l) => l.needsHuman > 0,
  open: (l) => !ENDED.has(l.state),
};

/** Every leaver that this person may see, with filters in the address bar. */
class LeaversPage extends Page {
  readonly #rows = new Resource<LeaverRow[]>(this, (s) => everyPage((cursor) => listLeavers({ q: this.filter('q'), limit: 100, cursor }, s)), 'later');
  #asked = '';

  override connectedCallback(): void {
    super.connectedCallback();
    titled('Leavers');
  }

  protected override willUpdate(): void {
    const wanted = `q=${this.filter('q')}`;
    if (this.#asked === wanted || !this.may('seeLeavers')) return;
    this.#asked = wanted;
    void this.#rows.renew();
  }

  protected override render(): TemplateResult {
    const rows = this.#rows.value;
    const start = this.may('startLeaver') ? html`<a class="button primary" href="/leavers/new">Start a leaver</a>` : nothing;
    const head = pageHead('Leavers', rows ? html`${count(rows.length, 'leaver')} visible to you · read ${clock(new Date(this.#rows.readAt).toISOString())}` : 'Everyone whose last day is planned, under way or proved', start);
    if (!this.may('seeLeavers')) return html`${head}${notForYou('This list', 'seeLeavers')}`;
    return html`${head}${this.#body(rows)}`;
  }

  #body(rows: LeaverRow[] | undefined): TemplateResult {
    const again = (): void => void this.#rows.reload();
    if (!rows) return this.#rows.problem ? problemPanel(this.#rows.problem, { holds: 'Cases go on by themselves; only this list is missing.', again }) : skeleton('table', 'leavers');
    const shown = rows.filter((l) => this.#matches(l));
    return html`${this.#rows.problem ? problemNote(this.#rows.problem, 'What you see is the last list.', again) : nothing}
      ${this.#filters(rows)} ${rows.length === 0 && !this.filter('q') ? this.#none() : shown.length === 0 ? this.#noMatch() : table(shown)}`;
  }

  #matches(l: LeaverRow): boolean {
    const state = this.filter('state');
    const reach = REACH[this.filter('reach')];
    return (!state || l.state === state) && (!reach || reach(l));
  }

  #filters(rows: readonly LeaverRow[]): TemplateResult {
    const states = CASE_STATES.map((s) => ({ value: s, word: caseState(s).word, n: rows.filter((l) => l.state === s).length })).filter((c) => c.n > 0 || c.value === this.filter('state'));
    const among = (name: string): number => rows.filter((l) => REACH[name]?.(l)).length;
    return html`<div class="toolbar">${chips('state', 'State', [{ value: '', word: 'Any state', n: rows.length }, ...states])}</div>
      <div class="toolbar">
        ${chips('reach', 'Attention', [
          { value: '', word: 'All' },
          { value: 'open', word: 'Under way', n: among('open') },
          { value: 'human', word: 'Needing a human', n: among('human') },
          { value: 'residual', word: 'Still reaching something', n: among('residual') },
        ])}
        <span class="end">${searchField('Find by name')}</span>
      </div>`;
  }

  #none(): TemplateResult {
    return empty('No leavers yet', this.may('startLeaver') ? html`Each person’s last day stands here, from request to proof. <a href="/leavers/new">Start a leaver</a>.` : 'Each person’s last day stands here, from request to proof. HR starts a leaver; you see it from the day it becomes visible.');
  }

  #noMatch(): TemplateResult {
    return empty('No leaver matches', html`<a href="/leavers">Show all leavers</a>, or search for another name.`);
  }
}

function table(rows: readonly LeaverRow[]): TemplateResult {
  return html`<div class="card table-card scroll">
    <table class="fold">
      <caption class="hidden">
        Leavers
      </caption>
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">State</th>
          <th scope="col">Last day</th>
          <th scope="col">Access ends</th>
          <th scope="col">Contained</th>
          <th scope="col" class="number">Steps</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(row)}
      </tbody>
    </table>
  </div>`;
}

function row(l: LeaverRow): TemplateResult {
  const href = `/leavers/${encodeURIComponent(l.id)}`;
  return html`<tr>
    <th scope="row">
      <span><a href=${href}><strong>${l.displayName}</strong></a><span class="cell-note">${l.department ?? 'no department'}</span></span>
    </th>
    <td data-label="State">
      <span
        >${badge(caseState(l.state))} ${l.needsHuman > 0 && l.state !== 'NEEDS_HUMAN' ? tag(`! ${l.needsHuman} for a human`, 'warn') : nothing}
        ${l.residual > 0 ? html`<a href="${href}#reachable">${tag(`! still reaches ${l.residual}`, 'warn')}</a>` : nothing}</span
      >
    </td>
    <td data-label="Last day" class="nowrap">${day(l.lastWorkingDay, l.zone)}</td>
    <td data-label="Access ends">${moment(l.accessEnds, l.zone)}</td>
    <td data-label="Contained">${l.containedAt ? moment(l.containedAt, l.zone) : html`<span class="muted">not yet</span>`}</td>
    <td data-label="Steps" class="number"><span>${l.done} of ${l.total}${l.phase ? html`<span class="cell-note">${phase(l.phase)}</span>` : nothing}</span></td>
  </tr>`;
}

customElements.define('ld-leavers', LeaversPage);
