import { describe, expect, it } from 'vitest';
import type { DeviceSummary } from '../src/api/devices';
import type { Coverage } from '../src/api/identity';
import type { LeaverRow } from '../src/api/offboarding';
import { measureParts } from '../src/pages/mfa/coverage';
import { parts } from '../src/pages/devices/summary';
import { basis, type Known, standing } from '../src/pages/home/standing';
import { waitingFor } from '../src/pages/home/waiting';
import { shares, sum } from '../src/parts/bar';

describe('bars', () => {
  const check = { check: 'os-support', title: 'Supported OS', pass: 249, fail: 35, unknown: 28, notApplicable: 0 };

  it('have parts that sum to the whole, and shares that sum to one', () => {
    const bar = parts(check, true);
    expect(sum(bar)).toBe(312);
    expect(shares(bar).reduce((n, p) => n + p.share, 0)).toBeCloseTo(1, 12);
    expect(shares(bar).map((p) => p.word)).toEqual(['pass', 'fail', 'unknown']);
  });

  it('are empty where there is nothing', () => {
    expect(shares(parts({ ...check, pass: 0, fail: 0, unknown: 0 }, true))).toEqual([]);
  });

  it('link each figure to its own list only for those who may see it', () => {
    expect(parts(check, true).map((p) => p.href)).toContain('/devices?check=os-support&checkState=NOT_APPLICABLE#list');
    expect(parts(check, false).every((p) => p.href === undefined)).toBe(true);
  });

  it('keep unknown apart from yes', () => {
    const three = { yes: 2, no: 1, unknown: 4 };
    const p = { population: 'STAFF', total: 7, registered: three, capable: three, enforced: three, phishingResistant: three } as const;
    expect(sum(measureParts(p, 'registered', true))).toBe(7);
    expect(measureParts(p, 'registered', true).find((x) => x.word === 'yes')?.n).toBe(2);
  });
});

describe('safe to lose someone today?', () => {
  const coverage = (no: number, unknown: number): Coverage => ({ populations: [{ population: 'PRIVILEGED', total: 3, registered: { yes: 3 - no - unknown, no, unknown } }] }) as unknown as Coverage;
  const devices = (notSafe: number, unknown: number): DeviceSummary => ({ notSafe, unknown }) as DeviceSummary;
  const row = (residual: number): LeaverRow => ({ id: 'x', residual, state: 'RUNNING' }) as LeaverRow;
  const good: Known = { leavers: [row(0)], coverage: coverage(0, 0), devices: devices(0, 0) };

  it('is yes only when nothing is wrong and nothing unknown', () => {
    expect(standing(good)).toEqual({ answer: 'yes', points: [] });
    expect(standing({ leavers: 'not-yours', coverage: 'not-yours', devices: 'not-yours' }).answer).toBe('unknown');
  });

  it('is not yet, naming each gap with its list', () => {
    const s = standing({ leavers: [row(1), row(2)], coverage: coverage(3, 0), devices: devices(61, 0) });
    expect(s.answer).toBe('not-yet');
    expect(s.points.map((p) => p.text)).toEqual(['3 privileged accounts without MFA', '61 devices not safe', '2 leavers with residual access']);
    expect(s.points.every((p) => p.href)).toBe(true);
  });

  it('is never yes while something did not answer, was not evaluated or is unknown', () => {
    for (const doubt of [{ coverage: 'no-answer' }, { devices: 'not-evaluated' }, { leavers: 'no-answer' }, { devices: devices(0, 1) }, { coverage: coverage(0, 1) }] as Partial<Known>[]) {
      expect(standing({ ...good, ...doubt }).answer).toBe('unknown');
    }
  });

  it('says what it was judged from where a role sees only a part', () => {
    expect(basis(good)).toBe('');
    expect(basis({ ...good, coverage: 'not-yours', devices: 'not-yours' })).toBe('Judged from what your role can see: leavers.');
  });
});

describe('what waits', () => {
  const rows = [
    { id: '1', displayName: 'Priya Nair', state: 'NEEDS_HUMAN', needsHuman: 2, accessEnds: '2026-11-27T17:30', zone: 'Europe/London', containedAt: null },
    { id: '2', displayName: 'Owen Blythe', state: 'AWAITING_APPROVAL', needsHuman: 0, accessEnds: '2026-11-30T00:00', zone: 'Europe/London', containedAt: null },
  ] as unknown as LeaverRow[];
  const me = (role: 'it' | 'approver' | 'dpo' | 'hr') => ({ username: 'u', name: 'U', person: 'p', firm: 'f', roles: [role] }) as const;

  it('is told to those who can do it', () => {
    expect(waitingFor(me('it'), rows, undefined).map((w) => w.title)).toEqual(['Priya Nair: 2 steps need you']);
    expect(waitingFor(me('approver'), rows, undefined).map((w) => w.title)).toEqual(['Owen Blythe waits for approval']);
    expect(waitingFor(me('hr'), rows, undefined)).toEqual([]);
    expect(waitingFor(me('dpo'), rows, []).map((w) => w.href)).toEqual(['/lawful-basis', '/lawful-basis']);
  });
});
