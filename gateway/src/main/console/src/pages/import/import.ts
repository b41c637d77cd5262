import { html, nothing, type TemplateResult } from 'lit';
import { Intent } from '../../api/client';
import { type ImportSheet, readImports, startImport, tryImport } from '../../api/imports';
import { asProblem, type Problem } from '../../api/problem';
import { say } from '../../app/live';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { go } from '../../app/router';
import { titled } from '../../app/title';
import { ask } from '../../parts/dialog';
import { fileZone, guardDrops } from '../../parts/file-zone';
import { pageHead } from '../../parts/head';
import { formProblem, notForYou, problemNote, problemPanel } from '../../parts/problem';
import { empty, skeleton } from '../../parts/states';
import { count } from '../../words/count';
import { COLUMNS, TEMPLATE } from '../../words/imports';
import { earlierSheets } from './earlier';
import { followed } from './follow';
import { AT_ONCE, problemsTable, rowsTable } from './rows';

/** Many leavers from one sheet: tried first, nothing started; then asked for, with one approval for all. */
class ImportPage extends Page {
  readonly #sheets = new Resource<readonly ImportSheet[]>(this, readImports, 'later');
  readonly #tryIntent = new Intent();
  #file: File | undefined;
  #csv = '';
  #sheet: ImportSheet | undefined;
  #problem: Problem | undefined;
  #over = false;
  #busy = false;
  #looked = '';
  #shown = AT_ONCE;
  #unguard: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    titled('Import leavers');
    this.#unguard = guardDrops();
    if (this.may('seeImport')) void this.#sheets.reload();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unguard();
  }

  protected override render(): TemplateResult {
    const head = pageHead('Import leavers', 'Many people from one sheet. It is tried first: nothing begins until an approver has agreed.', this.#actions());
    if (!this.may('seeImport')) return html`${head}${notForYou('Importing leavers', 'seeImport')}`;
    if (!this.may('importLeavers')) return html`${head}${this.#readOnly()}`;
    return html`${head}
      <div class="column">
        ${this.#form()} ${this.#sheet ? this.#result(this.#sheet) : html`${this.#earlier()} ${columns()}`}
      </div>`;
  }

  #actions(): TemplateResult | typeof nothing {
    const sheet = this.#sheet;
    if (!sheet || sheet.problems.length > 0 || sheet.total === 0) return nothing;
    return html`<button type="button" class="primary" @click=${() => this.#ask(sheet)}>Ask for approval of ${count(sheet.total, 'leaver')}</button>`;
  }

  #form(): TemplateResult {
    return html`<section class="card stack" aria-labelledby="sheet">
      <h2 id="sheet">The sheet</h2>
      <form class="column" @submit=${(e: Event) => void this.#try(e)}>
        ${formProblem(this.#problem)}
        ${fileZone({
          name: 'import-file',
          label: 'CSV file',
          accept: '.csv,text/csv',
          file: this.#file,
          over: this.#over,
          disabled: this.#busy,
          onOver: (over) => this.#change(() => (this.#over = over)),
          onFile: (file) => this.#chosen(file),
        })}
        <div class="actions">
          <button type="submit" ?disabled=${!this.#file || this.#busy}>${this.#busy ? `Trying …${this.#looked}` : this.#file ? `Try ${this.#file.name}` : 'Try it'}</button>
          <a class="button" href="data:text/csv;charset=utf-8,${encodeURIComponent(TEMPLATE)}" download="leavers.csv" data-leaves>Take an empty sheet</a>
        </div>
      </form>
    </section>`;
  }

  #result(sheet: ImportSheet): TemplateResult {
    const more = (): void => this.#change(() => (this.#shown += AT_ONCE));
    const lines = new Set(sheet.problems.map((p) => p.line)).size;
    const good = sheet.total - lines;
    const note =
      sheet.problems.length > 0
        ? html`<div class="note fail" role="alert"><span aria-hidden="true">✕</span><p><strong>${count(lines, 'line')} of ${sheet.total} cannot be started.</strong> Change the sheet and try it again. Nothing was started, not for the ${count(good, 'other line')} either.</p></div>`
        : html`<div class="note pass" role="status"><span aria-hidden="true">✓</span><p><strong>${count(sheet.total, 'leaver')} can be started.</strong> Needs ${count(sheet.approvalsNeeded, 'approver')}. Compare the names below with your list before you ask: everybody is contained first, then the rest follows.</p></div>`;
    return html`${note} ${problemsTable(sheet, `${count(sheet.problems.length, 'thing')} to change in the sheet`, this.#shown, more)} ${rowsTable(sheet.rows, 'Who is meant', this.#shown, more)}`;
  }

  /** For somebody who decides or reads: the sheets alone. */
  #readOnly(): TemplateResult {
    const sheets = this.#sheets.value;
    if (!sheets && this.#sheets.problem) return problemPanel(this.#sheets.problem, { holds: 'Cases that were started go on by themselves.', again: () => void this.#sheets.reload() });
    if (!sheets) return skeleton('table', 'sheets of leavers');
    return sheets.length === 0 ? empty('No sheets yet', 'HR brings a sheet of many leavers; it is approved here, once for all.') : earlierSheets(sheets);
  }

  /** The sheets before this one; a list that cannot be read takes nothing from the page. */
  #earlier(): TemplateResult | typeof nothing {
    if (this.#sheets.problem) return problemNote(this.#sheets.problem, 'A sheet can be tried all the same.', () => void this.#sheets.reload());
    const sheets = this.#sheets.value ?? [];
    return sheets.length === 0 ? nothing : earlierSheets(sheets);
  }

  #change(what: () => void): void {
    what();
    this.requestUpdate();
  }

  #chosen(file: File | undefined): void {
    this.#change(() => {
      this.#file = file;
      this.#sheet = undefined;
      this.#problem = undefined;
      this.#shown = AT_ONCE;
    });
  }

  async #try(e: Event): Promise<void> {
    e.preventDefault();
    const file = this.#file;
    if (!file || this.#busy) return;
    this.#change(() => {
      this.#busy = true;
      this.#problem = undefined;
    });
    try {
      this.#csv = await file.text();
      this.#sheet = await followed(await tryImport(this.#csv, this.#tryIntent.keyFor(this.#csv)), (sheet) => this.#change(() => (this.#looked = ` ${sheet.tried ?? 0} of ${sheet.total}`)));
      say(this.#sheet.problems.length > 0 ? `${count(this.#sheet.problems.length, 'thing')} to change.` : `${count(this.#sheet.total, 'leaver')} can be started.`);
    } catch (thrown) {
      this.#problem = asProblem(thrown);
    }
    this.#change(() => {
      this.#busy = false;
      this.#looked = '';
    });
  }

  #ask(sheet: ImportSheet): void {
    const n = count(sheet.total, 'leaver');
    ask({
      title: `Ask for approval of ${n}?`,
      body: html`<p>One approval holds for all ${sheet.total}. When it is given, everybody whose time has come is contained first.</p>`,
      button: `Ask for approval of ${n}`,
      act: async (_, key) => {
        const started = await startImport(this.#csv, key);
        go(started.id ? `/leavers/imports/${encodeURIComponent(started.id)}` : '/leavers');
      },
    });
  }
}

function columns(): TemplateResult {
  return html`<section class="card" aria-labelledby="columns">
    <h2 id="columns">Columns</h2>
    <p class="muted">The first line names the columns; their order does not matter. Separated by commas or semicolons, in UTF-8; 5,000 people at most.</p>
    <dl class="facts-list columns-list">
      ${COLUMNS.map(([name, what, needed]) => html`<dt><code>${name}</code></dt><dd>${what}${needed ? '' : html` <span class="muted">(optional)</span>`}</dd>`)}
    </dl>
  </section>`;
}

customElements.define('ld-import', ImportPage);
