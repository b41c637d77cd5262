import { html, type TemplateResult } from 'lit';
import { type Measure, MEASURES, type TrendPoint } from '../../api/identity';
import { movedWords } from '../../parts/chart';
import { trendCard, trendFigure } from '../../parts/trend';
import { number, percent } from '../../words/count';
import { population as populationWord } from '../../words/hygiene';
import { MEASURE_WORDS } from './coverage';
import { days, type Figures, moved, type TrendDay, whole } from './series';

const TONES = [
  ['yes', 'pass'],
  ['unknown', 'unknown'],
  ['no', 'fail'],
] as const;

/** How the four measures moved. */
export function trend(points: readonly TrendPoint[], population: string): TemplateResult {
  const list = days(points, population);
  return trendCard<Figures>({
    list,
    about: population ? populationWord(population) : 'Everybody',
    drawn: () => html`<div class="charts">${MEASURES.map((m) => trendFigure(list, caption(list, m), (f) => TONES.map(([part, tone]) => ({ tone, n: f[m][part] }))))}</div>`,
    table: MEASURES.map((m) => ({ word: MEASURE_WORDS[m], cell: (f) => `${number(f[m].yes)} yes · ${number(f[m].no)} no · ${number(f[m].unknown)} unknown` })),
  });
}

function caption(list: readonly TrendDay[], measure: Measure): TemplateResult {
  const now = list.at(-1)?.point?.[measure];
  return html`<strong>${MEASURE_WORDS[measure]}</strong>
    <span class="chart-now">${now ? html`${percent(now.yes, whole(now))} <span class="muted">${number(now.yes)} of ${number(whole(now))}</span>` : '–'}</span>
    <span class="small muted">${movedWords(moved(list, measure))}</span>`;
}
