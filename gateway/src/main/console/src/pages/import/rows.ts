import { html, nothing, type TemplateResult } from 'lit';
import type { ImportRow, ImportSheet } from '../../api/imports';
import { badge } from '../../parts/badge';
import { ago, moment } from '../../words/dates';
import { rowState } from '../../words/imports';

/** How many lines are drawn at once: a sheet of thousands stays quick. */
export const AT_ONCE = 50;

/** The lines of the sheet that cannot be started, each with what to change. */
export function problemsTable(sheet: ImportSheet, title: string, shown: number, more: () => void): TemplateResult | typeof nothing {
  if (sheet.problems.length === 0) return nothing;
  return html`<section class="card table-card scroll" aria-labelledby="faults">
    <h2 id="faults">${title}</h2>
    <table class="fold" aria-labelledby="faults">
      <thead>
        <tr>
          <th scope="col" class="number">Line</th>
          <th scope="col">Column</th>
          <th scope="col">What is wrong</th>
        </tr>
      </thead>
      <tbody>
        ${sheet.problems.slice(0, shown).map(
          (p) => html`<tr>
            <td data-label="Line" class="number">${p.line}</td>
            <td data-label="Column">${p.field ? html`<code>${p.field}</code>` : html`<span class="muted">the whole line</span>`}</td>
            <td data-label="What is wrong"><span>${p.what}</span></td>
          </tr>`,
        )}
      </tbody>
    </table>
    ${foot(Math.min(shown, sheet.problems.length), sheet.problems.length, more)}
  </section>`;
}

/** The lines of the sheet with the person each one means and what became of it. */
export function rowsTable(rows: readonly ImportRow[], title: string, shown: number, more: () => void): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<section class="card table-card scroll" aria-labelledby="lines">
    <h2 id="lines">${title}</h2>
    <table class="fold" aria-labelledby="lines">
      <thead>
        <tr>
          <th scope="col" class="number">Line</th>
          <th scope="col">Person</th>
          <th scope="col">Playbook</th>
          <th scope="col">Access ends</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        ${rows.slice(0, shown).map(row)}
      </tbody>
    </table>
    ${foot(Math.min(shown, rows.length), rows.length, more)}
  </section>`;
}

function row(r: ImportRow): TemplateResult {
  const name = r.displayName ?? r.person ?? 'unknown';
  return html`<tr>
    <td data-label="Line" class="number">${r.line}</td>
    <th scope="row">
      <span>${r.caseId ? html`<a href="/leavers/${encodeURIComponent(r.caseId)}"><strong>${name}</strong></a>` : html`<strong>${name}</strong>`}<span class="cell-note">${told(r)}</span></span>
    </th>
    <td data-label="Playbook">${r.playbook ?? 'standard'}</td>
    <td data-label="Access ends">${r.accessEnds ? moment(r.accessEnds, r.zone ?? undefined) : html`<span class="muted">not known</span>`}</td>
    <td data-label="State">
      <span>${badge(rowState(r.state))}${r.problem ? html`<span class="cell-note">${r.problem}</span>` : nothing}</span>
    </td>
  </tr>`;
}

/** What tells the right person from a namesake. */
function told(r: ImportRow): string {
  const parts = [r.jobTitle, r.department ?? 'no department', r.manager ? `manager ${r.manager}` : '', r.lastSignInAt ? `signed in ${ago(r.lastSignInAt)}` : ''];
  return parts.filter(Boolean).join(' · ');
}

function foot(shown: number, total: number, more: () => void): TemplateResult {
  return html`<div class="table-foot">
    <span>${shown} of ${total} shown</span>
    ${shown < total ? html`<button type="button" class="quiet" @click=${more}>Show more</button>` : nothing}
  </div>`;
}
