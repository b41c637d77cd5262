import { problemOf, unreachable } from './problem';

export type Query = Readonly<Record<string, string | number | null | undefined>>;

/** Called when the session is gone, so that the shell can offer the log-in. */
export type SignedOut = () => void;

let onSignedOut: SignedOut = () => undefined;

export function whenSignedOut(listener: SignedOut): void {
  onSignedOut = listener;
}

/** The gateway's CSRF token, from its readable cookie; empty where there is no session yet. */
export function csrfToken(cookies: string = document.cookie): string {
  const pair = cookies.split('; ').find((c) => c.startsWith('XSRF-TOKEN='));
  return pair ? decodeURIComponent(pair.slice('XSRF-TOKEN='.length)) : '';
}

/** Adds the parameters that have a value; the same input gives the same text. */
export function withQuery(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') params.set(key, String(value));
  }
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

/** The headers that every write carries. */
export function writeHeaders(key: string): Record<string, string> {
  return { 'X-XSRF-TOKEN': csrfToken(), 'Idempotency-Key': key };
}

async function answered(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', redirect: 'error', ...init });
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown;
    throw unreachable();
  }
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.signedOut) onSignedOut();
    throw problem;
  }
  return response;
}

async function send<T>(path: string, init: RequestInit): Promise<T> {
  const response = await answered(path, init);
  if (response.status === 204) return undefined as T;
  try {
    return (await response.json()) as T;
  } catch {
    throw unreachable();
  }
}

export function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return send<T>(withQuery(path, query), { headers: { Accept: 'application/json' }, signal: signal ?? null });
}

/** A file, in the type that is asked for. */
export async function getBlob(path: string, type: string): Promise<Blob> {
  const response = await answered(path, { headers: { Accept: type } });
  return response.blob().catch(() => {
    throw unreachable();
  });
}

/** A write. The same intent passes the same `key`, so that a repeat after a lost answer does nothing twice. */
export function write<T>(method: 'POST' | 'PUT', path: string, body: unknown, key: string): Promise<T> {
  return send<T>(path, {
    method,
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', ...writeHeaders(key) },
    body: JSON.stringify(body ?? {}),
  });
}

/** A write whose body is a file's text, as it is. */
export function writeText<T>(path: string, type: string, text: string, key: string): Promise<T> {
  return send<T>(path, { method: 'POST', headers: { Accept: 'application/json', 'Content-Type': type, ...writeHeaders(key) }, body: text });
}

/** Takes something away; nothing comes back. */
export async function remove(path: string, key: string): Promise<void> {
  await send<unknown>(path, { method: 'DELETE', headers: { Accept: 'application/json', ...writeHeaders(key) } });
}

/**
 * Remembers the key of one intent: the same body repeated keeps its key, a changed body is a new intent.
 */
export class Intent {
  #body: string | undefined;
  #key = '';

  keyFor(body: unknown): string {
    const text = JSON.stringify(body ?? {});
    if (text !== this.#body) {
      this.#body = text;
      this.#key = crypto.randomUUID();
    }
    return this.#key;
  }
}

export interface PageOf<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string | null;
}

/** Walks every page; stops with an error rather than give a part as the whole. */
export async function everyPage<T>(read: (cursor: string | undefined) => Promise<PageOf<T>>, atMost = 200): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < atMost; page += 1) {
    const answer = await read(cursor);
    items.push(...answer.items);
    if (!answer.nextCursor) return items;
    cursor = answer.nextCursor;
  }
  throw unreachable();
}
