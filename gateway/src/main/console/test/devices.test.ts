import { describe, expect, it } from 'vitest';
import cases from '../../../../../device-audit/src/test/resources/device-cases.csv?raw';
import type { Device, DeviceCheck, DeviceSummary } from '../src/api/devices';
import { everyDay, movedBy } from '../src/parts/days';
import { changedSince, countedWords, coverageOf, deviceRules, evidenceSentence, failingOf, failingWords, groundOf, heldWords, mayAttest, osWords, reasonChoices, safeMeans, sinceLastWeek, unknownParts } from '../src/words/devices';
import { checkVerdict } from '../src/words/hygiene';
import { REASONS } from '../src/words/reasons';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const check = (name: string, more: Partial<DeviceCheck> = {}): DeviceCheck => ({ check: name, state: 'PASS', reason: null, badge: null, evidence: null, firstFailedAt: null, ...more });
const counts = (name: string, how: string) => ({ check: name, title: name, pass: 1, fail: 0, unknown: 0, notApplicable: 0, counts: how });
const summary = { devices: 10, safe: 5, notSafe: 2, unknown: 3, stale: 1, unmanaged: 1, checks: [counts('A', 'ALWAYS'), counts('B', 'ALWAYS'), counts('C', 'WHERE_KNOWN'), counts('D', 'NOT')] } as unknown as DeviceSummary;

describe('failing for', () => {
  it('says what it is counted from', () => {
    const f = { check: 'os-support', since: '2026-10-13T00:00:00Z', from: 'rule-date', why: 'end of support' };
    expect(failingWords(f, NOW)).toEqual({ long: '40 days', from: 'since 13 Oct 2026, end of support' });
    expect(failingWords({ ...f, from: 'first-seen', why: 'first seen' }, NOW).from).toBe('since first seen');
    expect(failingWords({ ...f, since: '2026-11-22T11:59:00Z' }, NOW).long).toBe('under a day');
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

  it('count leavers’ devices by how long the last day is past', () => {
    expect(heldWords({ heldByLeavers: 3, oldestLeaverDays: 12 })).toBe('oldest 12 days');
    expect(heldWords({ heldByLeavers: 2, oldestLeaverDays: 0 })).toBe('no last day is past yet');
    expect(heldWords({ heldByLeavers: 0, oldestLeaverDays: null })).toBe('of open cases');
    expect(heldWords({ heldByLeavers: null, oldestLeaverDays: null })).toMatch(/not read/);
  });

  it('compare with last week only where that is known', () => {
    expect(sinceLastWeek(30, 26)).toBe('▲ 4 since last week');
    expect(sinceLastWeek(26, 30)).toBe('▼ 4 since last week');
    expect(sinceLastWeek(3, 3)).toBe('as many as last week');
    expect(sinceLastWeek(3, undefined)).toBe('');
  });

  it('say since when changes are counted where no week has gone by', () => {
    expect(changedSince('2026-11-15T12:00:00Z', NOW)).toBe('Changed since last week');
    expect(changedSince('2026-11-20T06:00:00Z', NOW)).toBe('Changed since 20 Nov 2026');
    expect(changedSince(undefined, NOW)).toBe('Changed since last week');
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
    expect(groundOf(check('messengers', { reason: 'OWNER_NOT_REPORTED' }), { lastSeen: null })).toMatch(/whose device it is, so its apps are not looked at/);
    expect(groundOf(check('ownership', { reason: 'OWNER_NOT_REPORTED' }), { lastSeen: null })).toBe('No source says whose device it is.');
    expect(groundOf(check('jailbreak', { state: 'NOT_APPLICABLE' }), { lastSeen: null })).toMatch(/phones and tablets only/);
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

describe('the system of a device', () => {
  const words = (os: string | null, osVersion: string | null, platform = 'WINDOWS', managed = true) => osWords({ os, osVersion, platform, managed });

  it('has its version once', () => {
    expect(words('Debian GNU/Linux 12.0.0', '12.0.0', 'LINUX')).toEqual({ name: 'Debian GNU/Linux 12.0.0', version: '' });
    expect(words('Ubuntu 24.04.1 LTS', '24.04.1', 'LINUX')).toEqual({ name: 'Ubuntu 24.04.1 LTS', version: '' });
    expect(words('iOS', '26.7.1', 'IOS')).toEqual({ name: 'iOS 26.7.1', version: '' });
    expect(words(null, null, 'ANDROID')).toEqual({ name: 'Android', version: '' });
  });

  it('of Windows has the name of its release where that is certain, and its build beside it', () => {
    expect(words('Windows', '10.0.26100.4652')).toEqual({ name: 'Windows 11 24H2', version: '10.0.26100.4652' });
    expect(words('Windows', '10.0.19045.6456')).toEqual({ name: 'Windows 10 22H2', version: '10.0.19045.6456' });
    expect(words('Windows', '10.0.26100.4652', 'WINDOWS', false)).toEqual({ name: 'Windows', version: '10.0.26100.4652' });
    expect(words('Windows Server 2025', '10.0.26100.4652')).toEqual({ name: 'Windows Server 2025', version: '10.0.26100.4652' });
    expect(words('Windows', '10.0.29999.1')).toEqual({ name: 'Windows', version: '10.0.29999.1' });
    expect(words('Windows 11 Pro 24H2 10.0.26100.9550', '10.0.26100.9550')).toEqual({ name: 'Windows 11 Pro 24H2', version: '10.0.26100.9550' });
  });
});

describe('badges', () => {
  it('say why, with a day that stays on its line in a narrow column', () => {
    const ended = check('os-support', { state: 'FAIL', reason: 'OS_ENDED', badge: 'ended 14 Oct 2025' });
    expect(checkVerdict(ended).word).toBe('ended 14 Oct 2025');
    expect(checkVerdict(ended, 'short').word).toBe('ended 14\u00A0Oct\u00A02025');
  });

  it('have words for every reason that a device can get', () => {
    const reasons = cases.split('\n').filter((l) => l.trim() && !l.startsWith('#')).map((l) => l.split('|')[5]?.trim() ?? '');
    const invented = ['SETTING_PERHAPS'];
    expect(reasons.length).toBeGreaterThan(80);
    expect([...new Set(reasons)].filter((r) => r && !REASONS[r] && !invented.includes(r))).toEqual([]);
  });
});
