import { withOffset } from '../../words/dates';

const CLOCK = 'Europe/London';

/** The last minute of a day in the address, as the API wants an instant; undefined for today and for what is no day. */
export function instantOf(day: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? withOffset(`${day}T23:59`, CLOCK) : undefined;
}
