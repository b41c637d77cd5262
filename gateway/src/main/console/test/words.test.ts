import { describe, expect, it } from 'vitest';
import { bytes, count, list, percent } from '../src/words/count';
import { answer, checkVerdict, deviceState } from '../src/words/hygiene';
import { caseState, phase, reason, stepVerdict, system } from '../src/words/leaver';
import { whoCan } from '../src/words/roles';
import { SIGN } from '../src/words/tone';
import { initials } from '../src/parts/face';
import { sameName } from '../src/parts/dialog';
import { namesakes } from '../src/pages/start/found';
import type { Person } from '../src/api/offboarding';

describe('verdicts', () => {
  it('always have a sign and a word of their own', () => {
    for (const state of ['DRAFT', 'AWAITING_APPROVAL', 'SCHEDULED', 'RUNNING', 'NEEDS_HUMAN', 'CLOSED', 'CANCELLED', 'RESTORED']) {
      const v = caseState(state);
      expect(v.word).not.toBe('');
      expect(v.sign).toBe(SIGN[v.tone]);
      expect(v.tone).not.toBe('unknown');
    }
  });

  it('show a state of a newer server as unknown, never as good', () => {
    expect(caseState('ON_HOLD')).toMatchObject({ tone: 'unknown', word: 'On hold' });
    expect(deviceState('MAYBE').tone).toBe('unknown');
    expect(answer('PERHAPS').tone).toBe('unknown');
    expect(stepVerdict({ state: 'FINISHED', outcome: 'NEW_KIND' as never }).tone).toBe('unknown');
  });

  it('never call a failed or skipped step done', () => {
    expect(stepVerdict({ state: 'FINISHED', outcome: 'DONE' }).tone).toBe('pass');
    expect(stepVerdict({ state: 'FINISHED', outcome: 'SKIPPED' }).tone).toBe('na');
    expect(stepVerdict({ state: 'FINISHED', outcome: 'FAILED_RETRYABLE' }).tone).toBe('fail');
    expect(stepVerdict({ state: 'FINISHED', outcome: 'NEEDS_HUMAN' }).tone).toBe('warn');
    expect(stepVerdict({ state: 'RUNNING', outcome: null }).word).toBe('Running');
    expect(stepVerdict({ state: 'WAITING', outcome: null }).word).toBe('Waiting');
    expect(stepVerdict({ state: 'PENDING', outcome: null }).word).toBe('Not started');
  });

  it('carry the reason of a check, not only its state', () => {
    const check = { check: 'os-support', state: 'FAIL', reason: 'ENDED', badge: 'ended 13 Oct 2026', evidence: null, firstFailedAt: null } as const;
    expect(checkVerdict(check)).toEqual({ tone: 'fail', sign: '✕', word: 'ended 13 Oct 2026' });
    expect(checkVerdict({ ...check, state: 'UNKNOWN', reason: 'NOT_REPORTED', badge: null }).word).toBe('not reported');
    expect(checkVerdict({ ...check, state: 'NOT_APPLICABLE', badge: 'no antivirus on iOS' }, 'short').word).toBe('n/a');
  });

  it('say unknown with its reason', () => {
    expect(answer('UNKNOWN', 'NO_PERMISSION')).toMatchObject({ tone: 'unknown', word: 'Unknown: no permission to read it' });
    expect(answer('YES', 'ANYTHING').word).toBe('Yes');
  });
});

describe('words', () => {
  it('are plain for codes known and unknown', () => {
    expect(reason('NO_LAWFUL_BASIS')).toBe('no lawful-basis record stands for this source');
    expect(reason('SOMETHING_NEW')).toBe('something new');
    expect(system('intune')).toBe('Intune');
    expect(phase('HAND_OVER')).toBe('Hand over');
  });

  it('count and join as people do', () => {
    expect(count(1, 'device')).toBe('1 device');
    expect(count(1204, 'message')).toBe('1,204 messages');
    expect(count(2, 'person', 'people')).toBe('2 people');
    expect(list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(whoCan(['hr', 'it'])).toBe('HR and IT');
    expect(bytes(3_400_000)).toBe('3.4 MB');
  });

  it('never round to all or nothing', () => {
    expect(percent(999, 1000)).toBe('99%');
    expect(percent(1, 1000)).toBe('1%');
    expect(percent(1000, 1000)).toBe('100%');
    expect(percent(0, 1000)).toBe('0%');
    expect(percent(0, 0)).toBe('–');
  });

  it('take the initials without what stands in brackets', () => {
    expect(initials('Priya Nair')).toBe('PN');
    expect(initials('Gia Romano (Guest)')).toBe('GR');
    expect(initials('breakglass')).toBe('B');
  });
});

describe('names', () => {
  it('are the same whatever their case and spaces, and different by one letter', () => {
    expect(sameName('  priya   nair ', 'Priya Nair')).toBe(true);
    expect(sameName('Priya Naira', 'Priya Nair')).toBe(false);
    expect(sameName('', 'Priya Nair')).toBe(false);
  });

  it('that occur twice are found once', () => {
    const person = (displayName: string): Person => ({ displayName }) as Person;
    expect(namesakes([person('Sam Taylor'), person('Priya Nair'), person('sam taylor'), person('Sam Taylor')])).toEqual(['sam taylor', 'Sam Taylor']);
    expect(namesakes([person('Priya Nair')])).toEqual([]);
  });
});
