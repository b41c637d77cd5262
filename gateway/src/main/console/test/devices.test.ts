import { describe, expect, it } from 'vitest';
import type { Device, DeviceCheck, DeviceSummary } from '../src/api/devices';
import { everyDay, movedBy } from '../src/parts/days';
import { countedWords, coverageOf, deviceRules, evidenceSentence, failingOf, failingWords, groundOf, mayAttest, reasonChoices, safeMeans, sinceLastWeek, unknownParts } from '../src/words/devices';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const check = (name: string, more: Partial<DeviceCheck> = {}): DeviceCheck => ({ check: name, state: 'PASS', reason: null, badge: null, evidence: null, firstFailedAt: null, ...more });
const counts = (name: string, how: string) => ({ check: name, title: name, pass: 1, fail: 0, unknown: 0, notApplicable: 0, counts: how });
const summary = { devices: 10, safe: 5, notSafe: 2, unknown: 3, stale: 1, unmanaged: 1, checks: [counts('A', 'ALWAYS'), counts('B', 'ALWAYS'), counts('C', 'WHERE_KNOWN'), counts('D', 'NOT')] } as unknown as DeviceSummary;

describe('failing for', () => {
  it('says what it is counted from', () => {
    const f = { check: 'os-support', since: '2026-10-13T00:00:00Z', from: 'rule-date', why: 'end of support' };
    expect(failingWords(f, NOW)).toEqual({ long: '40 days', from: 'since 13 Oct 2026, end of support' });
    expect(failingWords({ ...f, from: 'first-seen', why: 'first seen' }, NOW).from).toBe('since first seen');
  });

  it('of a row of an older evaluation counts from the first check that failed', () => {
    const d = { checks: [check('a', { state: 'FAIL', firstFailedAt: '2026-11-03T00:00:00Z' }), check('b', { state: 'FAIL', firstFailedAt: '2026-11-01T00:00:00Z' })] } as unknown as Device;
    expect(failingOf(d)?.check).toBe('b');
    expect(failingOf({ checks: [check('a')] } as unknown as Device)).toBeUndefined();
  });
});

describe('figures of devices', () => {
  it('name the checks that make a device safe', () => {
    expect(safeMeans(summary)).toBe('Safe means that it passes A and B, and C where that can be known.');
    expect(countedWords(summary)).toBe('passes 2 checks, and 1 where known');
    expect(coverageOf(summary)).toBe('70%');
  });

  it('tell why some cannot be known, in parts that sum to the whole', () => {
    expect(unknownParts(summary)).toBe('1 silent · 1 not managed · 1 not reported');
    expect(unknownParts({ ...summary, unmanaged: 2 })).toBe('1 silent · 2 not managed');
  });

  it('compare with last week only where that is known', () => {
    expect(sinceLastWeek(30, 26)).toBe('▲ 4 since last week');
    expect(sinceLastWeek(26, 30)).toBe('▼ 4 since last week');
    expect(sinceLastWeek(3, 3)).toBe('as many as last week');
    expect(sinceLastWeek(3, undefined)).toBe('');
  });

  it('show a day without an evaluation as a gap', () => {
    const points = [{ asOf: '2026-11-01T06:00:00Z', safe: 1 }, { asOf: '2026-11-03T06:00:00Z', safe: 4 }];
    expect(everyDay(points).map((d) => d.point?.safe)).toEqual([1, undefined, 4]);
    expect(movedBy(everyDay(points), (p) => p.safe)).toEqual({ by: 3, since: '2026-11-01' });
  });
});

describe('evidence', () => {
  it('is a sentence', () => {
    expect(evidenceSentence({ source: 'intune', field: 'osVersion', raw: '10.0.22631.4037' })).toBe('Intune: the version of the system is “10.0.22631.4037”.');
    expect(evidenceSentence({ source: 'intune', field: 'isEncrypted', raw: 'true' })).toBe('Asked whether it is encrypted, Intune says yes.');
    expect(evidenceSentence({ source: 'fleet', field: 'disk_encryption_enabled', raw: null })).toBe('Fleet does not say whether the disk is encrypted.');
    expect(evidenceSentence({ source: 'intune', field: 'newerMember', raw: '7' })).toBe('Intune: newerMember is “7”.');
    expect(evidenceSentence(null)).toBe('Nothing was found to judge by.');
  });

  it('of the last contact is the contact, and of a personal device’s apps that nobody looks', () => {
    expect(groundOf(check('last-seen', { evidence: { source: 'intune', field: 'lastSyncDateTime', raw: null } }), { lastSeen: '2026-11-22T06:00:00Z' })).toBe('It last spoke to its management Sun 22 Nov 2026, 06:00 London.');
    expect(groundOf(check('messengers', { reason: 'NOT_OBSERVABLE' }), { lastSeen: null })).toMatch(/not looked at/);
  });
});

describe('a person’s word', () => {
  it('may stand beside what cannot be measured, and never beside what is known', () => {
    expect(mayAttest(check('screen-lock-credential', { state: 'UNKNOWN' }), 'IOS')).toBe('CHECK');
    expect(mayAttest(check('screen-lock-credential', { state: 'FAIL' }), 'IOS')).toBeUndefined();
    expect(mayAttest(check('os-support', { state: 'FAIL', reason: 'OS_ENDED' }), 'WINDOWS')).toBe('EXTENDED_UPDATES');
    expect(mayAttest(check('os-support', { state: 'FAIL', reason: 'OS_ENDED' }), 'ANDROID')).toBeUndefined();
    expect(mayAttest(check('last-seen', { state: 'UNKNOWN' }), 'IOS')).toBeUndefined();
  });
});

describe('choices', () => {
  it('of reasons hold those in sight although they are newer', () => {
    const values = reasonChoices('os-support', ['BRAND_NEW']).map((c) => c.value);
    expect(values).toContain('EDITION_NEEDED');
    expect(values).toContain('BRAND_NEW');
    expect(new Set(values).size).toBe(values.length);
  });

  it('of rules have a title each', () => {
    for (const r of deviceRules()) expect(r.id.startsWith('device-') && r.title).toBeTruthy();
  });
});
