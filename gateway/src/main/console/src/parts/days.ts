/** One day of a trend; without a point where no evaluation ended that day. */
export interface DayOf<P> {
  readonly day: string;
  readonly point: P | undefined;
}

const DAY_MS = 86_400_000;

/** Every day from the first point to the last, those without an evaluation included: a gap is shown as a gap. */
export function everyDay<P extends { readonly asOf: string }>(points: readonly P[]): readonly DayOf<P>[] {
  const byDay = new Map(points.map((p) => [p.asOf.slice(0, 10), p]));
  const known = [...byDay.keys()].sort();
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return [];
  const from = Date.parse(`${first}T00:00:00Z`);
  const length = Math.round((Date.parse(`${last}T00:00:00Z`) - from) / DAY_MS) + 1;
  return Array.from({ length }, (_, i) => {
    const day = new Date(from + i * DAY_MS).toISOString().slice(0, 10);
    return { day, point: byDay.get(day) };
  });
}

/** How much the last day with a value has more (or less) than the first; undefined where there are not two such days. */
export function movedBy<P>(list: readonly DayOf<P>[], value: (point: P) => number): { readonly by: number; readonly since: string } | undefined {
  const seen = list.filter((d) => d.point !== undefined);
  const [first, last] = [seen[0], seen.at(-1)];
  if (first?.point === undefined || last?.point === undefined || first === last) return undefined;
  return { by: value(last.point) - value(first.point), since: first.day };
}
