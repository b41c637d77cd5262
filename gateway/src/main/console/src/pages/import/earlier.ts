import { html, type TemplateResult } from 'lit';
import type { ImportSheet } from '../../api/imports';
import { badge } from '../../parts/badge';
import { count } from '../../words/count';
import { moment } from '../../words/dates';
import { sheetState } from '../../words/imports';

/** Sheets that were asked for, the newest first. */
export function earlierSheets(sheets: readonly ImportSheet[]): TemplateResult {
  return html`<section class="card" aria-labelledby="earlier">
    <h2 id="earlier">Sheets so far</h2>
    <ul class="rows">
      ${sheets.map(
        (s) => html`<li>
          <span class="grow"
            ><a href="/leavers/imports/${encodeURIComponent(s.id ?? '')}"><strong>${count(s.total, 'leaver')}</strong></a
            ><span class="cell-note">${s.requestedByName ? `${s.requestedByName}, ` : ''}${moment(s.requestedAt)}</span></span
          >
          ${badge(sheetState(s.state))}
        </li>`,
      )}
    </ul>
  </section>`;
}
