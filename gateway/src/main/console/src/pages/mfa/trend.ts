import { html, nothing, type TemplateResult } from 'lit';
import { type Measure, MEASURES, type TrendPoint } from '../../api/identity';
import { withFilter } from '../../app/router';
import { columns, movedWords } from '../../parts/chart';
import { pastForm } from '../../parts/past';
import { count, number, percent } from '../../words/count';
import { day } from '../../words/dates';
import { population as populationWord } from '../../words/hygiene';
import { MEASURE_WORDS } from './coverage';
import { days, moved, type TrendDay, whole } from './series';

const TONES = [
  ['yes', 'pass'],
  ['unknown', 'unknown'],
  ['no', 'fail'],
] as const;

/** How the four measures moved, day by day, drawn and as a table; each day leads to the figures of its evening. */
export function trend(points: readonly TrendPoint[], population: string): TemplateResult {
  const list = days(points, population);
  const who = population ? populationWord(population) : 'Everybody';
  return html`<section class="card stack" aria-labelledby="trend">
    <div class="card-head">
      <h2 id="trend">How it moved <span class="muted">${who}, ${count(list.length, 'day')}</span></h2>
      ${pastForm()}
    </div>
    ${list.length < 2 ? html`<p class="muted">A line needs two days. The next daily scan adds one.</p>` : html`<div class="charts">${MEASURES.map((m) => chart(list, m))}</div>`}
    ${list.length > 0 ? table(list) : nothing}
  </section>`;
}

function chart(list: readonly TrendDay[], measure: Measure): TemplateResult {
  const now = list.at(-1)?.figures?.[measure];
  return html`<figure class="chart">
    <figcaption>
      <strong>${MEASURE_WORDS[measure]}</strong>
      <span class="chart-now">${now ? html`${percent(now.yes, whole(now))} <span class="muted">${number(now.yes)} of ${number(whole(now))}</span>` : '–'}</span>
      <span class="small muted">${movedWords(moved(list, measure))}</span>
    </figcaption>
    ${columns(list.map((d) => ({ day: d.day, stack: d.figures ? TONES.map(([part, tone]) => ({ tone, n: d.figures?.[measure][part] ?? 0 })) : undefined })))}
  </figure>`;
}

function table(list: readonly TrendDay[]): TemplateResult {
  return html`<details>
    <summary>The same as a table</summary>
    <table class="fold" aria-label="Day by day">
      <thead>
        <tr>
          <th scope="col">Day</th>
          ${MEASURES.map((m) => html`<th scope="col">${MEASURE_WORDS[m]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${list.toReversed().map((d) => row(d))}
      </tbody>
    </table>
  </details>`;
}

function row(d: TrendDay): TemplateResult {
  const f = d.figures;
  if (!f) return html`<tr><th scope="row">${day(d.day)}</th><td colspan="4" class="muted">no evaluation ended that day</td></tr>`;
  return html`<tr>
    <th scope="row"><a href=${withFilter('at', d.day)}>${day(d.day)}</a></th>
    ${MEASURES.map((m) => html`<td data-label=${MEASURE_WORDS[m]}><span>${number(f[m].yes)} yes · ${number(f[m].no)} no · ${number(f[m].unknown)} unknown</span></td>`)}
  </tr>`;
}
