import { html, nothing, type TemplateResult } from 'lit';
import type { PageOf } from '../api/client';
import type { Paged } from '../app/more';
import { number } from '../words/count';
import { formProblem, problemPanel } from './problem';
import { skeleton } from './states';

interface Listing<T> {
  /** What is read, for screen readers: "people". */
  readonly what: string;
  /** What holds although the list could not be read. */
  readonly holds: string;
  readonly none: () => TemplateResult;
  readonly table: (items: readonly T[]) => TemplateResult;
}

/** A list in each of its states: loading, failed, nothing in it, a part of it with the way to more. */
export function listing<T, P extends PageOf<T> & { readonly total: number }>(list: Paged<T, P>, l: Listing<T>): TemplateResult {
  const again = (): void => void list.more();
  const total = list.first?.total;
  if (list.problem && list.items.length === 0) return problemPanel(list.problem, { holds: l.holds, again });
  if (total === undefined) return skeleton('table', l.what);
  if (total === 0) return l.none();
  return html`<div class="card table-card scroll">
    ${l.table(list.items)}
    <div class="table-foot">
      <span role="status">${number(list.items.length)} of ${number(total)} shown</span>
      ${list.hasMore ? html`<button type="button" ?disabled=${list.loading} @click=${again}>${list.loading ? 'Reading …' : 'Show more'}</button>` : nothing}
    </div>
    ${list.problem ? formProblem(list.problem) : nothing}
  </div>`;
}

/** The list as a file; it says how many rows it will have. */
export function csvLink(address: string, total: number | undefined): TemplateResult | typeof nothing {
  return total ? html`<a class="button" href=${address} download data-leaves>CSV (${number(total)})</a>` : nothing;
}
