import { html, nothing, type TemplateResult } from 'lit';
import type { DeviceTrendPoint } from '../../api/devices';
import { movedWords } from '../../parts/chart';
import { type DayOf, everyDay, movedBy } from '../../parts/days';
import { trendCard, trendFigure } from '../../parts/trend';
import { number, percent } from '../../words/count';

const PARTS = [
  ['safe', 'pass', 'Safe'],
  ['unknown', 'unknown', 'Cannot be known'],
  ['notSafe', 'fail', 'Not safe'],
] as const;

/** How devices moved over ninety days. */
export function trend(points: readonly DeviceTrendPoint[]): TemplateResult {
  const list = everyDay(points.filter((p) => p.devices > 0));
  return trendCard<DeviceTrendPoint>({
    list,
    drawn: () => trendFigure(list, caption(list), (p) => PARTS.map(([part, tone]) => ({ tone, n: p[part] })), true),
    table: [...PARTS.map(([part, , word]) => ({ word, cell: (p: DeviceTrendPoint) => number(p[part]) })), { word: 'Devices', cell: (p) => number(p.devices) }],
  });
}

function caption(list: readonly DayOf<DeviceTrendPoint>[]): TemplateResult {
  const now = list.at(-1)?.point;
  return html`${PARTS.map(
    ([part, tone, word]) => html`<span class="chart-key"
      ><span class="key ${tone}" aria-hidden="true"></span><strong>${word}</strong>
      ${now ? html`${percent(now[part], now.devices)} <span class="muted">${number(now[part])} of ${number(now.devices)}</span>` : nothing}
      <span class="cell-note small">${movedWords(movedBy(list, (p) => p[part]))}</span></span
    >`,
  )}`;
}
