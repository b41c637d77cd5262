import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ImportSheet } from '../src/api/imports';
import { followed } from '../src/pages/import/follow';

const sheet = (state: string, more: Partial<ImportSheet> = {}): ImportSheet => ({ id: 'try-1', state, requestedBy: 'entra:hr', requestedAt: '2026-11-20T11:00:00Z', total: 5000, approvalsNeeded: 1, approvals: [], problems: [], rows: [], ...more });

function answering(...answers: readonly ImportSheet[]): string[] {
  const asked: string[] = [];
  let next = 0;
  vi.stubGlobal('fetch', (input: RequestInfo | URL) => {
    asked.push(input instanceof Request ? input.url : String(input));
    return Promise.resolve(Response.json(answers[next++]));
  });
  return asked;
}

const atOnce = (): Promise<void> => Promise.resolve();

describe('a try of a sheet', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('that has ended is not asked for again', async () => {
    const asked = answering();
    const ended = sheet('DRY_RUN', { id: null });
    expect(await followed(ended, () => undefined, atOnce)).toBe(ended);
    expect(asked).toEqual([]);
  });

  test('that takes long is followed to its end, and how far it has come is told', async () => {
    const asked = answering(sheet('TRYING', { tried: 1200 }), sheet('DRY_RUN', { id: null }));
    const told: (number | undefined)[] = [];
    const ended = await followed(sheet('TRYING', { tried: 0 }), (s) => told.push(s.tried), atOnce);
    expect(ended.state).toBe('DRY_RUN');
    expect(told).toEqual([0, 1200]);
    expect(asked.every((url) => url.endsWith('/api/leavers/imports/tries/try-1'))).toBe(true);
  });

  test('that was lost says so, and that nothing was started', async () => {
    answering(sheet('STOPPED'));
    await expect(followed(sheet('TRYING'), () => undefined, atOnce)).rejects.toMatchObject({ kind: 'try-stopped', detail: expect.stringContaining('Nothing was started') as string });
  });
});
