import { describe, expect, it } from 'vitest';
import type { ChatRow, Findings } from '../src/api/chats';
import { type ChatLedger, type Completeness, employmentOf, suspicionsOf, truncationOf } from '../src/api/completeness';
import { problemFrom } from '../src/api/problem';
import { againstEmployment, askedState, assurance, setAsideState, warnings, wholeness } from '../src/words/chats';
import { found, foundList, notLookedFor } from '../src/words/findings';

const row = (part: Partial<ChatRow>): ChatRow => ({ source: 'whatsapp', messages: 1, system: 0, gaps: 0, mediaClaimed: 0, mediaFound: 0, dateOrder: 'dmy', ...part }) as ChatRow;
const parts = { start: '2024-01-01', end: '2024-12-31', before: 0, inside: 10, after: 0, undated: 0 };
const cut = { code: 'NO_NOTICE_AT_START', words: 'It does not begin at its beginning.' };

function ledger(level: 'NONE' | 'POSSIBLE' | 'LIKELY', part: Partial<ChatLedger> = {}): ChatLedger {
  return { truncation: { level, reasons: level === 'NONE' ? [] : [cut] }, employment: parts, ...part } as ChatLedger;
}

const whole = (...chats: ChatLedger[]): Completeness => ({ chats });

describe('a chat in words', () => {
  it('says how far it can be relied on, and that a form is known from few samples', () => {
    expect(assurance(row({ assurance: 'FETCHED', tier: 'A' }))?.word).toBe('read from the system itself');
    expect(assurance(row({ assurance: 'HANDED_IN', tier: 'B' }))?.word).toContain('few samples');
    expect(assurance(row({ assurance: 'LOW', tier: 'C' }))).toMatchObject({ tone: 'warn' });
    expect(assurance(row({ tier: 'C' }))).toMatchObject({ tone: 'warn' });
    expect(assurance(row({}))).toBeUndefined();
    expect(assurance(row({ assurance: 'SOMETHING_NEW' }))).toMatchObject({ tone: 'unknown', word: 'Something new' });
  });

  it('never calls a file whole that was not read', () => {
    expect(wholeness(row({}))).toMatchObject({ tone: 'pass' });
    expect(wholeness(row({ gaps: 2 }))).toMatchObject({ tone: 'warn', word: '2 gaps: bytes that belong to no message' });
    expect(wholeness(row({ tier: 'C' }))).toMatchObject({ tone: 'na' });
  });

  it('warns of a cut, of dates that can be read in two ways, and of files that are not there', () => {
    const said = warnings(row({ completeness: whole(ledger('NONE'), ledger('LIKELY')), dateOrder: 'ambiguous', mediaClaimed: 3, mediaFound: 1 }));
    expect(said.map((v) => v.word)).toEqual(['looks cut at its oldest end', 'dates can be read in two ways', '2 files named, not there']);
    expect(warnings(row({ completeness: whole(ledger('NONE')) }))).toEqual([]);
    expect(warnings(row({}))).toEqual([]);
  });

  it('holds messages against the dates of employment', () => {
    expect(againstEmployment(parts)).toBe('all dated messages within the employment');
    expect(againstEmployment({ ...parts, before: 2, after: 1, undated: 3 })).toBe('10 within the employment, 2 before it, 1 after it, 3 without a date');
    expect(againstEmployment({ ...parts, inside: 0, undated: 9 })).toBe('cannot be held against the employment');
    expect(againstEmployment({ ...parts, start: null, end: null })).toBe('');
  });

  it('adds up the chats of an export and says each reason once', () => {
    const two = whole(ledger('POSSIBLE'), ledger('POSSIBLE', { employment: { ...parts, before: 4 } }));
    expect(employmentOf(two)).toMatchObject({ before: 4, inside: 20, start: '2024-01-01' });
    expect(suspicionsOf(two)).toEqual([{ ...cut, chats: 2 }]);
    expect(truncationOf(two)).toBe('POSSIBLE');
    expect(truncationOf(whole())).toBe('NONE');
  });

  it('knows how far an export is and what became of a file', () => {
    expect(['SEALED', 'AWAITED', 'EXPORT_MISSING', 'DECLINED', 'NEW_STATE'].map((s) => askedState(s).tone)).toEqual(['pass', 'run', 'warn', 'na', 'unknown']);
    expect(['KEPT', 'SEALED', 'DISCARDED', 'EXPIRED'].map((s) => setAsideState(s).tone)).toEqual(['warn', 'pass', 'na', 'na']);
  });
});

describe('findings in words', () => {
  const looked: Findings = { state: 'LOOKED_FOR', counts: { password: 2, iban: 1, 'special-health': 4, location: 0 } };

  it('counts kinds, the most frequent first, and leaves out what was not found', () => {
    expect(foundList(looked, false)).toEqual(['2 passwords', '1 IBAN']);
  });

  it('keeps special categories apart', () => {
    expect(foundList(looked, true)).toEqual(['4 mentions of health']);
    expect(foundList({ ...looked, counts: { SPECIAL_UNION: 1 } }, false)).toEqual([]);
  });

  it('says plainly that nothing was looked for, and why', () => {
    expect(notLookedFor({ state: 'NOT_LOOKED_FOR', reason: 'NO_LAWFUL_BASIS' })).toBe('not looked for: no lawful-basis record');
    expect(notLookedFor({ state: 'NOT_LOOKED_FOR', reason: 'NOT_READ' })).toBe('not looked for: the file was kept and not read');
    expect(notLookedFor(looked)).toBe('');
  });

  it('shows a kind of a newer server in its own words', () => {
    expect(found('tax-code', 3)).toBe('Tax code: 3');
  });
});

describe('a refusal', () => {
  it('keeps further members that say the way on', () => {
    const p = problemFrom(422, { type: 'urn:lastday:problem:wrong-source', title: 'T', detail: 'D', looksLike: 'telegram', bytes: 3, requestId: 'r' });
    expect(p.more).toEqual({ looksLike: 'telegram' });
  });
});
