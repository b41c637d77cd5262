import { afterEach, describe, expect, it, vi } from 'vitest';
import { csrfToken, everyPage, get, Intent, whenSignedOut, withQuery, write } from '../src/api/client';
import { asProblem, Problem, problemFrom } from '../src/api/problem';
import { mediaType } from '../src/api/upload';

function answers(status: number, body: unknown, type = 'application/json'): ReturnType<typeof vi.fn> {
  const fake = vi.fn(() => Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { 'Content-Type': type } })));
  vi.stubGlobal('fetch', fake);
  return fake;
}

afterEach(() => {
  vi.unstubAllGlobals();
  whenSignedOut(() => undefined);
});

describe('problems', () => {
  it('keep what RFC 9457 says and the fields', () => {
    const p = problemFrom(400, { type: 'urn:lastday:problem:invalid-request', title: 'The request is not valid', status: 400, detail: 'zone: is required', requestId: 'r-1', errors: [{ field: 'zone', message: 'is required' }] });
    expect(p).toMatchObject({ kind: 'invalid-request', status: 400, detail: 'zone: is required', requestId: 'r-1', fields: { zone: 'is required' } });
  });

  it('read fields from a map and from a single field', () => {
    expect(problemFrom(422, { errors: { lastWorkingDay: 'has passed' } }).fields).toEqual({ lastWorkingDay: 'has passed' });
    expect(problemFrom(422, { field: 'zone', detail: 'no such zone' }).fields).toEqual({ zone: 'no such zone' });
    expect(problemFrom(422, { errors: [{ field: '#/accessEnds', detail: 'too late' }, 'noise', null] }).fields).toEqual({ accessEnds: 'too late' });
  });

  it('are made of anything, with words that say what to do', () => {
    for (const body of [undefined, null, 'x', 7, [], '<html>']) {
      const p = problemFrom(502, body);
      expect(p.title).toBe('A service does not answer');
      expect(p.detail).toContain('Try again');
    }
    expect(problemFrom(418, {}).detail).toContain('418');
    expect(asProblem(new TypeError('x')).kind).toBe('unreachable');
  });
});

describe('the client', () => {
  it('adds only the parameters that have a value', () => {
    expect(withQuery('/api/leavers', { state: 'RUNNING', q: '', cursor: undefined, limit: 50 })).toBe('/api/leavers?state=RUNNING&limit=50');
    expect(withQuery('/api/leavers', { q: 'a&b' })).toBe('/api/leavers?q=a%26b');
  });

  it('reads the CSRF token from its cookie', () => {
    expect(csrfToken('a=b; XSRF-TOKEN=t%2Fk; c=d')).toBe('t/k');
    expect(csrfToken('NOT-XSRF-TOKEN=x')).toBe('');
  });

  it('sends the key of the intent and the token with each write', async () => {
    document.cookie = 'XSRF-TOKEN=token-1';
    const fake = answers(201, { id: 'case-1' });
    await write('POST', '/api/leavers', { a: 1 }, 'key-1');
    const init = fake.mock.calls[0]?.[1] as RequestInit;
    expect(init.headers).toMatchObject({ 'Idempotency-Key': 'key-1', 'X-XSRF-TOKEN': 'token-1' });
    expect(init.body).toBe('{"a":1}');
  });

  it('keeps a key for the same body and makes a new one for another', () => {
    const intent = new Intent();
    const first = intent.keyFor({ a: 1 });
    expect(intent.keyFor({ a: 1 })).toBe(first);
    expect(intent.keyFor({ a: 2 })).not.toBe(first);
  });

  it('throws the problem of a refusal', async () => {
    answers(409, { type: 'urn:lastday:problem:break-glass', title: 'A break-glass account is never offboarded', detail: 'Choose another person.' }, 'application/problem+json');
    await expect(get('/api/x')).rejects.toMatchObject({ kind: 'break-glass', detail: 'Choose another person.' });
  });

  it('tells once that the session is gone', async () => {
    const gone = vi.fn();
    whenSignedOut(gone);
    answers(401, {});
    await expect(get('/api/x')).rejects.toBeInstanceOf(Problem);
    expect(gone).toHaveBeenCalledOnce();
  });

  it('calls a page that is no JSON no answer, never an empty one', async () => {
    answers(200, '<html>a proxy</html>', 'text/html');
    await expect(get('/api/x')).rejects.toMatchObject({ kind: 'unreachable' });
  });

  it('walks every page and refuses to end early', async () => {
    const pages = [{ items: [1, 2], nextCursor: 'b' }, { items: [3], nextCursor: null }];
    expect(await everyPage((cursor) => Promise.resolve(pages[cursor ? 1 : 0]!))).toEqual([1, 2, 3]);
    await expect(everyPage(() => Promise.resolve({ items: [1], nextCursor: 'again' }), 3)).rejects.toBeInstanceOf(Problem);
  });

  it('names the media type that the service accepts', () => {
    expect(['a.ZIP', 'b.txt', 'c.bin'].map(mediaType)).toEqual(['application/zip', 'text/plain', 'application/octet-stream']);
  });
});
