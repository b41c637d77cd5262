import { describe, expect, it } from 'vitest';
import { age, ago, by, clock, date, day, ending, exact, isStale, moment, place, since, spoken, today, withOffset } from '../src/words/dates';

const LONDON = 'Europe/London';

describe('dates as people decide by them', () => {
  it('names the weekday of a local day without shifting it', () => {
    expect(day('2026-11-27', 'Pacific/Auckland')).toBe('Fri 27 Nov 2026');
    expect(day('2026-11-27', 'America/Los_Angeles')).toBe('Fri 27 Nov 2026');
  });

  it('shows an instant on the clock of the zone, summer time included', () => {
    expect(moment('2026-07-01T16:30:00Z', LONDON)).toBe('Wed 1 Jul 2026, 17:30 London');
    expect(moment('2026-11-27T17:30:00Z', LONDON)).toBe('Fri 27 Nov 2026, 17:30 London');
    expect(moment('2026-11-27T17:30:00Z', 'America/New_York')).toBe('Fri 27 Nov 2026, 12:30 New York');
  });

  it('puts the instants of a sentence on the clock of the zone', () => {
    expect(spoken('Tokens from before 2026-07-01T16:30:05.123Z are refused.', LONDON)).toBe('Tokens from before Wed 1 Jul, 17:30:05 London are refused.');
    expect(spoken('Upload it, or record why there is none (POST …/chats/outcomes), then try again.', LONDON)).toBe('Upload it, or record why there is none, then try again.');
    expect(spoken('Send it again with source=google-chat. Files that are no export belong under source=other.', LONDON)).toBe('Send it again. Files that are no export belong under “Another file”.');
    expect(spoken('No time in here, not even 2026-07-01.', LONDON)).toBe('No time in here, not even 2026-07-01.');
  });

  it('never shifts a local time', () => {
    expect(moment('2026-11-27T17:30:00', 'America/New_York')).toBe('Fri 27 Nov 2026, 17:30 New York');
  });

  it('calls local midnight the end of the day before', () => {
    expect(moment('2026-11-28T00:00', LONDON)).toBe('end of Fri 27 Nov 2026, London');
    expect(moment('2027-01-01T00:00', LONDON)).toBe('end of Thu 31 Dec 2026, London');
    expect(ending('2026-11-28T00:00', LONDON)).toBe('at the end of Fri 27 Nov 2026, London');
    expect(ending('2026-11-27T17:30', LONDON)).toBe('Fri 27 Nov 2026, 17:30 London');
    expect(moment('2026-11-28T00:00:00Z', LONDON)).toBe('Sat 28 Nov 2026, 00:00 London');
  });

  it('tells what happened to the second', () => {
    expect(exact('2026-11-27T17:30:41Z', LONDON)).toBe('Fri 27 Nov, 17:30:41 London');
    expect(clock('2026-11-27T17:30:41Z', LONDON, '2026-11-27T17:00:00Z')).toBe('17:30:41');
    expect(clock('2026-11-28T00:10:00Z', LONDON, '2026-11-27T17:00:00Z')).toBe('Sat 28 Nov, 00:10:00');
  });

  it('rounds a promise up, never down', () => {
    expect(by('2026-11-27T18:30:00Z', LONDON)).toBe('Fri 27 Nov, 18:30 London');
    expect(by('2026-11-27T18:30:00.001Z', LONDON)).toBe('Fri 27 Nov, 18:31 London');
    expect(by('2026-11-27T23:59:59Z', LONDON)).toBe('Sat 28 Nov, 00:00 London');
  });

  it('shows a dash for what is not there or not a date', () => {
    for (const show of [day, moment, exact, by, date]) expect(show(null)).toBe('–');
    expect(moment('soon')).toBe('–');
  });

  it('tells ages in whole units, never rounded up', () => {
    const now = Date.parse('2026-11-27T12:00:00Z');
    expect(ago('2026-11-27T10:00:01Z', now)).toBe('1 hour ago');
    expect(ago('2026-11-25T12:00:00Z', now)).toBe('2 days ago');
    expect(ago('2026-11-27T11:59:31Z', now)).toBe('just now');
    expect(ago('2026-12-03T12:00:00Z', now)).toBe('in 6 days');
    expect(since('2026-10-19T12:00:00Z', now)).toBe('39 days');
    expect(ago(null)).toBe('never');
    expect(age('2026-11-27T10:00:00Z', now)).toBe('2 h');
    expect(age('2026-11-26T11:00:00Z', now)).toBe('1 day');
  });

  it('calls figures stale when a daily scan was missed, not before', () => {
    const now = Date.parse('2026-11-27T12:00:00Z');
    expect(isStale('2026-11-26T10:00:00Z', now)).toBe(false);
    expect(isStale('2026-11-26T09:59:59Z', now)).toBe(true);
    expect(isStale(null, now)).toBe(false);
  });

  it('gives a local time its offset, before and after the clocks change', () => {
    expect(withOffset('2026-11-27T17:30', LONDON)).toBe('2026-11-27T17:30:00+00:00');
    expect(withOffset('2026-07-01T09:00', LONDON)).toBe('2026-07-01T09:00:00+01:00');
    expect(withOffset('2026-11-27T17:30', 'America/New_York')).toBe('2026-11-27T17:30:00-05:00');
    expect(withOffset('2026-11-27T17:30', 'Asia/Kathmandu')).toBe('2026-11-27T17:30:00+05:45');
  });

  it('moves a time that the clock skips forward', () => {
    const given = withOffset('2026-03-29T01:30', LONDON);
    expect(new Date(given).toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(given).toBe('2026-03-29T02:30:00+01:00');
  });

  it('knows the place and its day', () => {
    expect(place('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
    expect(today('Pacific/Auckland', new Date('2026-11-27T12:30:00Z'))).toBe('2026-11-28');
  });
});
