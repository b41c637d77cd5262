import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { decideImport, type ImportSheet, readImport } from '../../api/imports';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { titled } from '../../app/title';
import { badge } from '../../parts/badge';
import { bar, figures } from '../../parts/bar';
import { ask } from '../../parts/dialog';
import { pageHead } from '../../parts/head';
import { notForYou, problemNote, problemPanel } from '../../parts/problem';
import { skeleton } from '../../parts/states';
import { count } from '../../words/count';
import { exact } from '../../words/dates';
import { sheetState } from '../../words/imports';
import { importBar, progressOf } from './can';
import { AT_ONCE, problemsTable, rowsTable } from './rows';

/** How often a sheet that is under way is read again; one of thousands more seldom, since it comes whole. */
const every = (s: ImportSheet): number => (s.total > 500 ? 15_000 : 3_000);

/** One sheet of leavers: the one approval for all, and how far they are. */
class ImportSheetPage extends Page {
  static override properties = { ...Page.properties, sheetId: { attribute: false } };
  declare sheetId: string;
  readonly #sheet = new Resource<ImportSheet>(this, (s) => readImport(this.sheetId, s), 'later');
  #shown = AT_ONCE;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('sheetId') && this.may('seeImport')) void this.#sheet.renew();
  }

  protected override updated(): void {
    clearTimeout(this.#timer);
    const s = this.#sheet.value;
    if (s && sheetState(s.state).tone === 'run' && !this.#sheet.loading) this.#timer = setTimeout(() => void this.#sheet.reload(), every(s));
  }

  protected override render(): TemplateResult {
    if (!this.may('seeImport')) return html`${pageHead('Sheet of leavers')}${notForYou('A sheet of leavers', 'seeImport')}`;
    const s = this.#sheet.value;
    const again = (): void => void this.#sheet.reload();
    if (!s && this.#sheet.problem) return html`${pageHead('Sheet of leavers')}${problemPanel(this.#sheet.problem, { holds: 'Cases that were started go on by themselves.', again })}`;
    if (!s) return html`${pageHead('Sheet of leavers')}${skeleton('table', 'the sheet')}`;
    const title = `Sheet of ${count(s.total, 'leaver')}`;
    titled(title);
    const line = html`Asked for${s.requestedByName ? ` by ${s.requestedByName}` : ''}, ${exact(s.requestedAt)} · ${badge(sheetState(s.state))}`;
    const more = (): void => {
      this.#shown += AT_ONCE;
      this.requestUpdate();
    };
    return html`${pageHead(title, line, this.#actions(s))} ${this.#sheet.problem ? problemNote(this.#sheet.problem, 'What you see is the last answer.', again) : nothing}
      <div class="column">${this.#approval(s)} ${progress(s)} ${problemsTable(s, `${count(s.problems.length, 'line')} without a case`, this.#shown, more)} ${rowsTable(s.rows, 'Lines', this.#shown, more)}</div>`;
  }

  #actions(s: ImportSheet): TemplateResult | typeof nothing {
    if (importBar(this.me, s) !== undefined) return nothing;
    return html`<button type="button" @click=${() => this.#decide(s, 'REJECT')}>Reject</button>
      <button type="button" class="primary" @click=${() => this.#decide(s, 'APPROVE')}>Approve ${count(s.total, 'leaver')}</button>`;
  }

  #approval(s: ImportSheet): TemplateResult {
    const given = s.approvals.filter((a) => a.decision === 'APPROVE').length;
    const bar = s.state === 'AWAITING_APPROVAL' ? importBar(this.me, s) : undefined;
    return html`<section class="card" aria-labelledby="approval">
      <h2 id="approval">One approval for all</h2>
      <p>${given} of ${count(s.approvalsNeeded, 'approval')} given. ${bar ? html`<span class="muted">${bar}</span>` : nothing}</p>
      ${s.approvals.length > 0
        ? html`<ul class="rows">
            ${s.approvals.map((a) => html`<li><span class="grow">${a.byName ?? a.by}<span class="cell-note">${exact(a.at)}${a.comment ? html`<br />“${a.comment}”` : nothing}</span></span>${a.decision === 'APPROVE' ? 'approved' : 'rejected'}</li>`)}
          </ul>`
        : nothing}
    </section>`;
  }

  #decide(s: ImportSheet, decision: 'APPROVE' | 'REJECT'): void {
    const n = count(s.total, 'leaver');
    const yes = decision === 'APPROVE';
    ask({
      title: yes ? `Approve ${n}?` : `Reject ${n}?`,
      body: yes ? html`<p>Everybody on the sheet is contained when their time comes; those whose time has come, at once. Containment of all goes first, then the rest.</p>` : html`<p>No case on this sheet goes on. Nothing is changed on anybody’s accounts.</p>`,
      button: yes ? `Approve ${n}` : `Reject ${n}`,
      danger: !yes,
      reasonLabel: yes ? 'Comment' : 'Why',
      reasonOptional: yes,
      act: async (comment, key) => this.#sheet.set(await decideImport(this.sheetId, decision, comment, key)),
    });
  }
}

function progress(s: ImportSheet): TemplateResult | typeof nothing {
  const parts = progressOf(s);
  if (parts.length === 0) return nothing;
  return html`<section class="card stack" aria-labelledby="progress">
    <h2 id="progress">How far they are</h2>
    ${bar(parts)} ${figures(parts)}
  </section>`;
}

customElements.define('ld-import-sheet', ImportSheetPage);
