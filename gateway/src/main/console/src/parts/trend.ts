import { html, nothing, type TemplateResult } from 'lit';
import { withFilter } from '../app/router';
import { count } from '../words/count';
import { day } from '../words/dates';
import { columns, type Stack } from './chart';
import type { DayOf } from './days';
import { pastForm } from './past';

/** One column of the table that says the same as the drawing. */
interface Column<P> {
  readonly word: string;
  readonly cell: (point: P) => unknown;
}

interface Trend<P> {
  readonly list: readonly DayOf<P>[];
  /** What it is about, before the number of days. */
  readonly about?: string;
  /** Only called where there are two days or more. */
  readonly drawn: () => TemplateResult;
  readonly table: readonly Column<P>[];
}

/** How figures moved, day by day, drawn and as a table; each day leads to the figures of its evening. */
export function trendCard<P>(t: Trend<P>): TemplateResult {
  return html`<section class="card stack" aria-labelledby="trend">
    <div class="card-head">
      <h2 id="trend">How it moved <span class="muted">${t.about ? `${t.about}, ` : ''}${count(t.list.length, 'day')}</span></h2>
      ${pastForm()}
    </div>
    ${t.list.length < 2 ? html`<p class="muted">A line needs two days. The next daily scan adds one.</p>` : t.drawn()} ${t.list.length > 0 ? table(t) : nothing}
  </section>`;
}

/** One drawing of it: a column a day, with what it says in words above. */
export function trendFigure<P>(list: readonly DayOf<P>[], caption: TemplateResult, stack: (point: P) => Stack, wide = false): TemplateResult {
  return html`<figure class=${wide ? 'chart wide-chart' : 'chart'}>
    <figcaption>${caption}</figcaption>
    ${columns(list.map((d) => ({ day: d.day, stack: d.point === undefined ? undefined : stack(d.point) })))}
  </figure>`;
}

function table<P>(t: Trend<P>): TemplateResult {
  return html`<details>
    <summary>The same as a table</summary>
    <table class="fold" aria-label="Day by day">
      <thead>
        <tr>
          <th scope="col">Day</th>
          ${t.table.map((c) => html`<th scope="col">${c.word}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${t.list.toReversed().map((d) => row(d, t.table))}
      </tbody>
    </table>
  </details>`;
}

function row<P>({ day: on, point }: DayOf<P>, cells: readonly Column<P>[]): TemplateResult {
  if (point === undefined) return html`<tr><th scope="row">${day(on)}</th><td colspan=${cells.length} class="muted">no evaluation ended that day</td></tr>`;
  return html`<tr>
    <th scope="row"><a href=${withFilter('at', on)}>${day(on)}</a></th>
    ${cells.map((c) => html`<td data-label=${c.word}><span>${c.cell(point)}</span></td>`)}
  </tr>`;
}
