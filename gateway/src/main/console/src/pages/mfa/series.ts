import { type Measure, MEASURES, type Population, type ThreeWay, type TrendPoint } from '../../api/identity';
import { type DayOf, everyDay, movedBy } from '../../parts/days';

/** The four measures on one day. */
export type Figures = Readonly<Record<Measure, ThreeWay>>;

export type TrendDay = DayOf<Figures>;

const NONE: ThreeWay = { yes: 0, no: 0, unknown: 0 };

function plus(a: ThreeWay, b: ThreeWay): ThreeWay {
  return { yes: a.yes + b.yes, no: a.no + b.no, unknown: a.unknown + b.unknown };
}

/** One measure over one population, or over all of them; the parts sum to the people in it. */
export function tally(populations: readonly Population[], measure: Measure, population: string): ThreeWay {
  return populations.filter((p) => !population || p.population === population).reduce((sum, p) => plus(sum, p[measure]), NONE);
}

/** Every day from the first point to the last, those without an evaluation included. */
export function days(points: readonly TrendPoint[], population: string): readonly TrendDay[] {
  return everyDay(points).map(({ day, point }) => ({ day, point: point && figuresOf(point.populations, population) }));
}

function figuresOf(populations: readonly Population[], population: string): Figures {
  return Object.fromEntries(MEASURES.map((m) => [m, tally(populations, m, population)])) as Figures;
}

export const whole = (t: ThreeWay): number => t.yes + t.no + t.unknown;

/** How many more (or fewer) people than on the first day with figures; undefined where there are not two such days. */
export function moved(list: readonly TrendDay[], measure: Measure): { readonly by: number; readonly since: string } | undefined {
  return movedBy(list, (f) => f[measure].yes);
}
