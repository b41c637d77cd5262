import { html, nothing, type TemplateResult } from 'lit';
import type { DeviceTrendPoint } from '../../api/devices';
import { withFilter } from '../../app/router';
import { columns, movedWords } from '../../parts/chart';
import { type DayOf, everyDay, movedBy } from '../../parts/days';
import { pastForm } from '../../parts/past';
import { count, number, percent } from '../../words/count';
import { day } from '../../words/dates';

const PARTS = [
  ['safe', 'pass', 'Safe'],
  ['unknown', 'unknown', 'Cannot be known'],
  ['notSafe', 'fail', 'Not safe'],
] as const;

type Day = DayOf<DeviceTrendPoint>;

/** How devices moved over ninety days, drawn and as a table; each day leads to the figures of its evening. */
export function trend(points: readonly DeviceTrendPoint[]): TemplateResult {
  const list = everyDay(points.filter((p) => p.devices > 0));
  return html`<section class="card stack" aria-labelledby="trend">
    <div class="card-head">
      <h2 id="trend">How it moved <span class="muted">${count(list.length, 'day')}</span></h2>
      ${pastForm()}
    </div>
    ${list.length < 2 ? html`<p class="muted">A line needs two days. The next daily scan adds one.</p>` : chart(list)} ${list.length > 0 ? table(list) : nothing}
  </section>`;
}

function chart(list: readonly Day[]): TemplateResult {
  const now = list.at(-1)?.point;
  return html`<figure class="chart wide-chart">
    <figcaption>
      ${PARTS.map(
        ([part, tone, word]) => html`<span class="chart-key"
          ><span class="key ${tone}" aria-hidden="true"></span><strong>${word}</strong>
          ${now ? html`${percent(now[part], now.devices)} <span class="muted">${number(now[part])} of ${number(now.devices)}</span>` : nothing}
          <span class="cell-note small">${movedWords(movedBy(list, (p) => p[part]))}</span></span
        >`,
      )}
    </figcaption>
    ${columns(list.map((d) => ({ day: d.day, stack: d.point && PARTS.map(([part, tone]) => ({ tone, n: d.point?.[part] ?? 0 })) })))}
  </figure>`;
}

function table(list: readonly Day[]): TemplateResult {
  return html`<details>
    <summary>The same as a table</summary>
    <table class="fold" aria-label="Day by day">
      <thead>
        <tr>
          <th scope="col">Day</th>
          ${PARTS.map(([, , word]) => html`<th scope="col">${word}</th>`)}
          <th scope="col">Devices</th>
        </tr>
      </thead>
      <tbody>
        ${list.toReversed().map(row)}
      </tbody>
    </table>
  </details>`;
}

function row({ day: on, point }: Day): TemplateResult {
  if (!point) return html`<tr><th scope="row">${day(on)}</th><td colspan="4" class="muted">no evaluation ended that day</td></tr>`;
  return html`<tr>
    <th scope="row"><a href=${withFilter('at', on)}>${day(on)}</a></th>
    ${PARTS.map(([part, , word]) => html`<td data-label=${word}>${number(point[part])}</td>`)}
    <td data-label="Devices">${number(point.devices)}</td>
  </tr>`;
}
