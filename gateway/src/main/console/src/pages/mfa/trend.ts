import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { type Measure, MEASURES, type ThreeWay, type TrendPoint } from '../../api/identity';
import { filters, go, withFilter } from '../../app/router';
import { count, number, percent } from '../../words/count';
import { date, day, today } from '../../words/dates';
import { population as populationWord } from '../../words/hygiene';
import { MEASURE_WORDS } from './coverage';
import { days, moved, type TrendDay, whole } from './series';

const HEIGHT = 60;
const STEP = 10;
const COLUMN = 8;
const GAP = 2;
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

/** Asks for the figures of a day in the past. */
function pastForm(): TemplateResult {
  const submit = (e: Event): void => {
    e.preventDefault();
    const field = (e.target as HTMLFormElement).elements.namedItem('at') as HTMLInputElement;
    go(withFilter('at', field.value));
  };
  return html`<form class="past" @submit=${submit}>
    <label for="at">As it was on</label>
    <input id="at" name="at" type="date" max=${today('Europe/London')} .value=${filters().get('at') ?? ''} />
    <button type="submit" class="quiet">Show</button>
  </form>`;
}

function chart(list: readonly TrendDay[], measure: Measure): TemplateResult {
  const now = list.at(-1)?.figures?.[measure];
  return html`<figure class="chart">
    <figcaption>
      <strong>${MEASURE_WORDS[measure]}</strong>
      <span class="chart-now">${now ? html`${percent(now.yes, whole(now))} <span class="muted">${number(now.yes)} of ${number(whole(now))}</span>` : '–'}</span>
      <span class="small muted">${movedWords(list, measure)}</span>
    </figcaption>
    <svg viewBox="0 0 ${list.length * STEP - (STEP - COLUMN)} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
      ${list.map((d, i) => (d.figures ? column(d.figures[measure], i * STEP) : nothing))}
    </svg>
    <p class="chart-ends small muted" aria-hidden="true"><span>${date(list[0]?.day)}</span><span>${date(list.at(-1)?.day)}</span></p>
  </figure>`;
}

function movedWords(list: readonly TrendDay[], measure: Measure): string {
  const m = moved(list, measure);
  if (!m) return 'nothing to compare with';
  const since = `since ${date(m.since)}`;
  if (m.by === 0) return `as many as ${since.replace('since ', 'on ')}`;
  return m.by > 0 ? `▲ ${number(m.by)} more ${since}` : `▼ ${number(-m.by)} fewer ${since}`;
}

/** One day: yes from the ground, unknown on it, no on top, two pixels between them; what is there is never drawn as nothing. */
function column(t: ThreeWay, x: number): SVGTemplateResult {
  const total = whole(t) || 1;
  let y = HEIGHT;
  return svg`${TONES.map(([part, tone]) => {
    const height = (t[part] / total) * HEIGHT;
    y -= height;
    return height > 0 ? svg`<rect class=${tone} x=${x} y=${y + GAP} width=${COLUMN} height=${Math.max(height - GAP, 1)}></rect>` : nothing;
  })}`;
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
