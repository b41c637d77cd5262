import { describe, expect, it } from 'vitest';
import type { Population, TrendPoint } from '../src/api/identity';
import type { Scan } from '../src/api/scans';
import { inhabited, measureParts } from '../src/pages/mfa/coverage';
import { instantOf } from '../src/parts/past';
import { remedies } from '../src/pages/mfa/person-parts';
import { scanWords, sourceVerdict } from '../src/parts/scan';
import { days, moved, tally, whole } from '../src/pages/mfa/series';
import { effect, escape, evidenceName, evidenceText, findingState, grant, PATH_KINDS, pathMeaning, pathTitle, pathTone, plain, ruleTitle, severity, worth } from '../src/words/identity';

const three = (yes: number, no: number, unknown: number) => ({ yes, no, unknown });
const population = (code: string, yes: number, no: number, unknown: number): Population => {
  const t = three(yes, no, unknown);
  return { population: code, total: yes + no + unknown, registered: t, capable: t, enforced: t, phishingResistant: t };
};
const point = (day: string, staff: number): TrendPoint => ({ asOf: `${day}T06:00:00Z`, evaluation: `e-${day}`, populations: [population('STAFF', staff, 10 - staff, 0), population('GUESTS', 0, 0, 2)] });

describe('the trend', () => {
  const points = [point('2026-11-01', 4), point('2026-11-02', 4), point('2026-11-05', 7)];

  it('shows a day without an evaluation as a gap, never as nothing or as the day before', () => {
    const list = days(points, '');
    expect(list.map((d) => d.day)).toEqual(['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05']);
    expect(list.map((d) => d.point === undefined)).toEqual([false, false, true, true, false]);
    expect(days([], '')).toEqual([]);
  });

  it('has parts that sum to the people of the population, unknown among them', () => {
    expect(whole(tally(points[0]!.populations, 'enforced', ''))).toBe(12);
    expect(tally(points[0]!.populations, 'enforced', 'GUESTS')).toEqual(three(0, 0, 2));
    expect(days(points, 'STAFF')[4]?.point?.registered).toEqual(three(7, 3, 0));
  });

  it('compares the last day with the first, and one day with nothing', () => {
    expect(moved(days(points, ''), 'registered')).toEqual({ by: 3, since: '2026-11-01' });
    expect(moved(days(points.slice(0, 1), ''), 'registered')).toBeUndefined();
  });
});

describe('populations', () => {
  it('without anybody have no card', () => {
    const c = { evaluation: 'e', asOf: null, sources: [], populations: [population('STAFF', 1, 0, 0), population('SENSITIVE', 0, 0, 0)] };
    expect(inhabited(c).map((p) => p.population)).toEqual(['STAFF']);
  });
});

describe('the past', () => {
  it('is asked for at the end of a day on the clock of London, summer and winter', () => {
    expect(instantOf('2026-11-14')).toBe('2026-11-14T23:59:00+00:00');
    expect(instantOf('2026-07-14')).toBe('2026-07-14T23:59:00+01:00');
    expect(instantOf('')).toBeUndefined();
    expect(instantOf('yesterday')).toBeUndefined();
  });

  it('stays in the links of its figures', () => {
    const p = population('STAFF', 1, 1, 0);
    expect(measureParts(p, 'enforced', true, '2026-11-14')[1]?.href).toBe('/mfa?population=STAFF&enforced=NO&at=2026-11-14#list');
    expect(measureParts(p, 'enforced', true)[1]?.href).toBe('/mfa?population=STAFF&enforced=NO#list');
    expect(measureParts(p, 'enforced', false)[1]?.href).toBeUndefined();
  });
});

describe('words of the identity audit', () => {
  it('never take what they do not know for a second factor or a pass', () => {
    for (const unheard of ['BRAND_NEW', '']) {
      for (const v of [worth(unheard), effect(unheard), severity(unheard), findingState({ state: unheard }, String)]) expect(v.tone).toBe('unknown');
    }
    expect(worth('RESET_ONLY').tone).toBe('warn');
    expect(effect('REPORTS_ONLY').tone).toBe('fail');
  });

  it('show an accepted gap as accepted until its day, never as passed', () => {
    const v = findingState({ state: 'EXCEPTED', exception: { expiresAt: '2027-01-08T23:59:00Z' } }, () => '8 Jan 2027');
    expect(v).toEqual({ tone: 'warn', sign: '!', word: 'Accepted until 8 Jan 2027' });
    expect(findingState({ state: 'EXCEPTED' }, String).tone).toBe('warn');
  });

  it('say what a policy asks for and where it does not ask', () => {
    expect(grant('mfa OR compliantDevice')).toBe('a second factor or a compliant device');
    expect(grant('mfa AND passwordChange')).toBe('a second factor and a new password');
    expect(escape({ kind: 'LOCATIONS', what: 'Head office' })).toBe('places: Head office');
    expect(escape({ kind: 'SIGN_IN_RISK', what: 'low' })).toBe('sign in risk: low');
  });

  it('have a title and a meaning for each way back in', () => {
    for (const kind of PATH_KINDS) expect(pathTitle(kind) && pathMeaning(kind)).toBeTruthy();
    expect(pathTitle('NEWER_WAY')).toBe('Newer way');
    expect(pathTone({ unknown: 'NO_PERMISSION' })).toBe('unknown');
    expect(pathTone({ unknown: null })).toBe('warn');
  });

  it('tell a sentence of the service without its machine words', () => {
    expect(plain('There are sign-ins that ask for no second factor (NO_POLICY).')).toBe('There are sign-ins that ask for no second factor (no policy asks for it).');
    expect(plain('demands a second factor (mfa), weakened: SOME_LOCATIONS_ONLY')).toBe('demands a second factor (mfa), weakened: only from some places');
    expect(plain('required action CONFIGURE_TOTP')).toBe('required action CONFIGURE_TOTP');
    expect(plain('group Finance (UK)')).toBe('group Finance (UK)');
    expect(evidenceText('IT_LEAVER_SINCE')).toBe('somebody of IT has left since it was tried');
  });

  it('tell each remedy once, and none for a yes', () => {
    const v = (question: string, state: 'YES' | 'NO', ...remedy: string[]) => ({ question, state, sentence: '', remedy });
    const all = [v('REGISTERED', 'NO', 'a', 'b'), v('ENFORCED', 'NO', 'b'), v('CAPABLE', 'YES', 'c')];
    expect(remedies(all)).toEqual([{ what: 'a', mends: 'Registered' }, { what: 'b', mends: 'Registered and Asked for it' }]);
  });

  it('tell evidence in words, and what is missing as not reported', () => {
    expect(evidenceName('excludedBy')).toBe('Excluded by');
    expect(evidenceText(null)).toBe('not reported');
    expect(evidenceText([])).toBe('none');
    expect(evidenceText(['a', { who: 'b', on: true }])).toBe('a, Who: b; On: yes');
    expect(ruleTitle('privileged-without-mfa')).toBe('Privileged without MFA');
  });
});

describe('a scan', () => {
  const scan = (state: Scan['state']): Scan => ({ id: 's', state, startedAt: '2026-11-22T06:00:00Z', finishedAt: state === 'RUNNING' ? null : '2026-11-22T06:01:00Z', sources: [] });

  it('that broke off says that nothing was closed', () => {
    expect(scanWords(scan('PARTIAL'))).toMatch(/Nothing was closed/);
    expect(scanWords(scan('FAILED'))).toMatch(/still stands/);
    expect(scanWords(scan('RUNNING'))).toBe('A scan runs since 06:00:00.');
  });

  it('shows each source with its reason', () => {
    expect(sourceVerdict({ source: 'entra', state: 'PARTIAL', reason: 'THROTTLED' }).word).toBe('Broke off: the system asked us to wait');
    expect(sourceVerdict({ source: 'entra', state: 'PENDING' }).tone).toBe('run');
    expect(sourceVerdict({ source: 'entra', state: 'FAILED', reason: 'NO_PERMISSION' }).tone).toBe('fail');
  });
});
