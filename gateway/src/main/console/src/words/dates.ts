/**
 * Dates as people decide by them: weekday, date, time and the place whose clock it is.
 *
 * The API gives two kinds: instants (`2026-11-27T17:30:41Z`), shown on the clock of a zone, and local values
 * (`2026-11-27`, `2026-11-27T17:30`) that already are on that clock and must never be shifted.
 */

const HAS_OFFSET = /(Z|[+-]\d{2}:?\d{2})$/;

interface Fields {
  weekday: string;
  day: string;
  month: string;
  year: string;
  time: string;
  seconds: string;
}

function isDateOnly(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function fields(value: string, zone: string): Fields | undefined {
  const local = !HAS_OFFSET.test(value) || isDateOnly(value);
  const date = new Date(local ? (isDateOnly(value) ? `${value}T00:00:00Z` : `${value}Z`) : value);
  if (Number.isNaN(date.getTime())) return undefined;
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: local ? 'UTC' : zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(date);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((p) => p.type === type)?.value ?? '';
  return {
    weekday: part('weekday'),
    day: part('day'),
    month: part('month').replace('Sept', 'Sep'),
    year: part('year'),
    time: `${part('hour')}:${part('minute')}`,
    seconds: part('second'),
  };
}

/** The place whose clock a zone names: `Europe/London` → `London`. */
export function place(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** `Fri 27 Nov 2026`. */
export function day(value: string | null | undefined, zone = 'Europe/London'): string {
  const f = value ? fields(value, zone) : undefined;
  return f ? `${f.weekday} ${f.day} ${f.month} ${f.year}` : '–';
}

/** `27 Nov 2026`: for records, where nobody decides by the weekday. */
export function date(value: string | null | undefined, zone = 'Europe/London'): string {
  const f = value ? fields(value, zone) : undefined;
  return f ? `${f.day} ${f.month} ${f.year}` : '–';
}

/** `Fri 27 Nov 2026, 17:30 London`; only the day where no time was given; midnight as the end of the day before it. */
export function moment(value: string | null | undefined, zone = 'Europe/London'): string {
  const f = value ? fields(value, zone) : undefined;
  if (!f || !value) return '–';
  if (isDateOnly(value)) return day(value, zone);
  if (!HAS_OFFSET.test(value) && f.time === '00:00') return `end of ${day(dayBefore(value), zone)}, ${place(zone)}`;
  return `${f.weekday} ${f.day} ${f.month} ${f.year}, ${f.time} ${place(zone)}`;
}

/** A moment after "ends": `Fri 27 Nov 2026, 17:30 London`, `at the end of Mon 30 Nov 2026, London`. */
export function ending(value: string | null | undefined, zone = 'Europe/London'): string {
  const text = moment(value, zone);
  return text.startsWith('end of') ? `at the ${text}` : text;
}

function dayBefore(local: string): string {
  return new Date(Date.parse(`${local.slice(0, 10)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** `Fri 27 Nov, 17:30:41 London`: for what happened, to the second. */
export function exact(value: string | null | undefined, zone = 'Europe/London'): string {
  const f = value ? fields(value, zone) : undefined;
  return f ? `${f.weekday} ${f.day} ${f.month}, ${f.time}:${f.seconds} ${place(zone)}` : '–';
}

const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g;

/** What a service says to scripts in passing: `(POST …/chats/outcomes)`, `with source=sms`. */
const FOR_SCRIPTS = / \((?:GET|POST|PUT|DELETE) [^)]*\)| with source=[a-z-]+/g;

/**
 * A service's sentence with its UTC instants on the clock of the zone, as people decide by weekday and local time, and
 * without what is meant for scripts: the page has a button for it.
 */
export function spoken(text: string, zone = 'Europe/London'): string {
  return text.replace(FOR_SCRIPTS, '').replaceAll('source=other', '“Another file”').replace(INSTANT, (instant) => exact(instant, zone));
}

/** `17:30:41`, with the day where it is not the same day as `since`. */
export function clock(value: string | null | undefined, zone = 'Europe/London', since?: string | null): string {
  const f = value ? fields(value, zone) : undefined;
  if (!f) return '–';
  const time = `${f.time}:${f.seconds}`;
  return since && day(since, zone) !== day(value, zone) ? `${f.weekday} ${f.day} ${f.month}, ${time}` : time;
}

/**
 * `Fri 27 Nov, 18:31 London`, rounded up to the whole minute: a promise must not come early.
 */
export function by(value: string | null | undefined, zone = 'Europe/London'): string {
  if (!value) return '–';
  const date = new Date(value);
  const up = HAS_OFFSET.test(value) ? new Date(Math.ceil(date.getTime() / 60_000) * 60_000).toISOString() : value;
  const f = fields(up, zone);
  return f ? `${f.weekday} ${f.day} ${f.month}, ${f.time} ${place(zone)}` : '–';
}

const UNITS: readonly [number, string][] = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
];

/** `4 hours ago`, `just now`, `in 6 days`; whole units, never rounded up. */
export function ago(value: string | null | undefined, now: number = Date.now()): string {
  if (!value) return 'never';
  const gap = now - new Date(value).getTime();
  if (Number.isNaN(gap)) return 'at an unknown time';
  for (const [size, name] of UNITS) {
    const n = Math.floor(Math.abs(gap) / size);
    if (n > 0) {
      const text = `${n} ${name}${n === 1 ? '' : 's'}`;
      return gap > 0 ? `${text} ago` : `in ${text}`;
    }
  }
  return 'just now';
}

/** `2 h`, `1 day`: an age where room is short. */
export function age(value: string, now: number = Date.now()): string {
  return since(value, now).replace(/ hours?$/, ' h').replace(/ minutes?$/, ' min');
}

/** Older than a day and two hours: a daily scan was missed. */
export function isStale(asOf: string | null | undefined, now: number = Date.now()): boolean {
  return !!asOf && now - new Date(asOf).getTime() > 26 * 3_600_000;
}

/** The date of today on a zone's clock, `2026-11-27`, as a date field wants it. */
export function today(zone: string, now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}

/**
 * A local time on a zone's clock with its offset, as the API wants instants: `2026-11-27T17:30` in London → `…T17:30:00+00:00`.
 * A time that a clock change skips moves forward with the clock.
 */
export function withOffset(local: string, zone: string): string {
  const wall = Date.parse(`${local.slice(0, 16)}:00Z`);
  const guess = wall - offsetAt(wall, zone) * 60_000;
  const instant = wall - offsetAt(guess, zone) * 60_000;
  const minutes = offsetAt(instant, zone);
  const sign = minutes < 0 ? '-' : '+';
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
  const shown = new Date(instant + minutes * 60_000).toISOString().slice(0, 19);
  return `${shown}${sign}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

/** Minutes that a zone's clock is ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  const name = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(instant).find((p) => p.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/** `39 days`: how long something has been so. */
export function since(value: string, now: number = Date.now()): string {
  return ago(value, now).replace(/ ago$/, '');
}
