import { type Measure, MEASURES, type Population, type ThreeWay, type TrendPoint } from '../../api/identity';
import { everyDay, movedBy } from '../../parts/days';

/** One day of the trend; without figures where no evaluation ended that day. */
export interface TrendDay {
  readonly day: string;
  readonly figures: Readonly<Record<Measure, ThreeWay>> | undefined;
}

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
  return everyDay(points).map(({ day, point }) => ({ day, figures: point ? figuresOf(point.populations, population) : undefined }));
}

function figuresOf(populations: readonly Population[], population: string): Readonly<Record<Measure, ThreeWay>> {
  return Object.fromEntries(MEASURES.map((m) => [m, tally(populations, m, population)])) as Record<Measure, ThreeWay>;
}

export const whole = (t: ThreeWay): number => t.yes + t.no + t.unknown;

/** How many more (or fewer) people than on the first day with figures; undefined where there are not two such days. */
export function moved(list: readonly TrendDay[], measure: Measure): { readonly by: number; readonly since: string } | undefined {
  return movedBy(
    list.map((d) => ({ day: d.day, point: d.figures })),
    (f) => f[measure].yes,
  );
}
