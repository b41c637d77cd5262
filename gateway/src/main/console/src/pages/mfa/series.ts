import { type Measure, MEASURES, type Population, type ThreeWay, type TrendPoint } from '../../api/identity';

/** One day of the trend; without figures where no evaluation ended that day. */
export interface TrendDay {
  readonly day: string;
  readonly figures: Readonly<Record<Measure, ThreeWay>> | undefined;
}

const DAY_MS = 86_400_000;
const NONE: ThreeWay = { yes: 0, no: 0, unknown: 0 };

function plus(a: ThreeWay, b: ThreeWay): ThreeWay {
  return { yes: a.yes + b.yes, no: a.no + b.no, unknown: a.unknown + b.unknown };
}

/** One measure over one population, or over all of them; the parts sum to the people in it. */
export function tally(populations: readonly Population[], measure: Measure, population: string): ThreeWay {
  return populations.filter((p) => !population || p.population === population).reduce((sum, p) => plus(sum, p[measure]), NONE);
}

/** Every day from the first point to the last, those without an evaluation included: a gap is shown as a gap. */
export function days(points: readonly TrendPoint[], population: string): readonly TrendDay[] {
  const byDay = new Map(points.map((p) => [p.asOf.slice(0, 10), p]));
  const known = [...byDay.keys()].sort();
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return [];
  const from = Date.parse(`${first}T00:00:00Z`);
  const length = Math.round((Date.parse(`${last}T00:00:00Z`) - from) / DAY_MS) + 1;
  return Array.from({ length }, (_, i) => {
    const day = new Date(from + i * DAY_MS).toISOString().slice(0, 10);
    const point = byDay.get(day);
    return { day, figures: point ? figuresOf(point.populations, population) : undefined };
  });
}

function figuresOf(populations: readonly Population[], population: string): Readonly<Record<Measure, ThreeWay>> {
  return Object.fromEntries(MEASURES.map((m) => [m, tally(populations, m, population)])) as Record<Measure, ThreeWay>;
}

export const whole = (t: ThreeWay): number => t.yes + t.no + t.unknown;

/** How many more (or fewer) people than on the first day with figures; undefined where there are not two such days. */
export function moved(list: readonly TrendDay[], measure: Measure): { readonly by: number; readonly since: string } | undefined {
  const seen = list.filter((d) => d.figures);
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first?.figures || !last?.figures || first === last) return undefined;
  return { by: last.figures[measure].yes - first.figures[measure].yes, since: first.day };
}
