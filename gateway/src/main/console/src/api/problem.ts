/** What went wrong on one field of a form. */
export type FieldProblems = Readonly<Record<string, string>>;

/**
 * A refusal or failure as RFC 9457 tells it. `detail` says what to change; `type` is stable and is what code decides by.
 */
export class Problem extends Error {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly requestId: string | undefined;
  readonly fields: FieldProblems;
  /** Further members that have a text, as `looksLike` of a file that came under the wrong name. */
  readonly more: Readonly<Record<string, string>>;
  /** Members that are lists, as the `findings` of a refused playbook. */
  readonly lists: Readonly<Record<string, readonly unknown[]>>;

  constructor(p: { type: string; title: string; status: number; detail: string; requestId?: string | undefined; fields?: FieldProblems; more?: Readonly<Record<string, string>>; lists?: Readonly<Record<string, readonly unknown[]>> }) {
    super(`${p.title}: ${p.detail}`);
    this.name = 'Problem';
    this.type = p.type;
    this.title = p.title;
    this.status = p.status;
    this.detail = p.detail;
    this.requestId = p.requestId;
    this.fields = p.fields ?? {};
    this.more = p.more ?? {};
    this.lists = p.lists ?? {};
  }

  /** The last part of the type: `urn:lastday:problem:own-case` → `own-case`. */
  get kind(): string {
    return this.type.split(/[:/]/).at(-1) ?? this.type;
  }

  get signedOut(): boolean {
    return this.status === 401;
  }

  get forbidden(): boolean {
    return this.status === 403;
  }
}

/** Nothing answered: the network, the gateway, or a service behind it. */
export function unreachable(): Problem {
  return new Problem({
    type: 'urn:lastday:problem:unreachable',
    title: 'Lastday does not answer',
    status: 0,
    detail: 'The request did not reach Lastday or the answer did not come back. Check the connection, then try again.',
  });
}

const STANDARD: ReadonlySet<string> = new Set(['type', 'title', 'status', 'detail', 'instance', 'requestId']);

const WORDS: Record<number, [title: string, detail: string]> = {
  401: ['Your session has ended', 'Log in again to go on.'],
  403: ['Not for your role', 'Your role may not do this.'],
  404: ['Not found', 'There is nothing at this address, or it is not visible to you.'],
  413: ['The file is too large', 'Export the chat without media, or in parts.'],
  429: ['Too many requests', 'Wait a minute, then try again.'],
  502: ['A service does not answer', 'The gateway is there; the service behind it is not. Try again in a minute.'],
  503: ['A service does not answer', 'The service is starting or overloaded. Try again in a minute.'],
  504: ['A service took too long', 'The service behind the gateway gave no answer in time. Try again in a minute.'],
};

/** Reads an error response, whether it holds a problem document or not. */
export async function problemOf(response: Response): Promise<Problem> {
  let body: unknown;
  try {
    body = JSON.parse(await response.text());
  } catch {
    body = undefined;
  }
  return problemFrom(response.status, body, response.headers.get('X-Request-Id') ?? undefined);
}

/** Maps the parsed body of an error to a problem; total over any input. */
export function problemFrom(status: number, body: unknown, requestId?: string): Problem {
  const b = isObject(body) ? body : {};
  const [title, detail] = WORDS[status] ?? ['The request was refused', `The server answered ${status} and gave no reason.`];
  return new Problem({
    type: text(b['type']) ?? 'about:blank',
    title: text(b['title']) ?? title,
    status,
    detail: text(b['detail']) ?? detail,
    requestId: text(b['requestId']) ?? requestId,
    fields: fieldsOf(b),
    more: Object.fromEntries(Object.entries(b).flatMap(([name, value]) => (typeof value === 'string' && !STANDARD.has(name) ? [[name, value]] : []))),
    lists: Object.fromEntries(Object.entries(b).flatMap(([name, value]) => (Array.isArray(value) ? [[name, value as readonly unknown[]]] : []))),
  });
}

/** Reads `errors` as a list of `{field, detail}` or as `{field: detail}`, and a single `field` beside `detail`. */
function fieldsOf(body: Record<string, unknown>): FieldProblems {
  const errors = body['errors'];
  const detail = text(body['detail']);
  const single = text(body['field']);
  if (Array.isArray(errors)) {
    const rows = errors.filter(isObject).map((e) => [text(e['field']) ?? text(e['pointer']) ?? '', text(e['detail']) ?? text(e['message']) ?? ''] as const);
    return Object.fromEntries(rows.filter(([field, why]) => field && why).map(([field, why]) => [field.replace(/^[#/]+/, ''), why]));
  }
  if (isObject(errors)) {
    return Object.fromEntries(Object.entries(errors).flatMap(([field, why]) => (typeof why === 'string' ? [[field, why]] : [])));
  }
  return single && detail ? { [single]: detail } : {};
}

/** Any thrown thing as a problem, so that each page has one kind of failure to show. */
export function asProblem(thrown: unknown): Problem {
  return thrown instanceof Problem ? thrown : unreachable();
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
