/** One server-sent event. */
export interface ServerEvent {
  readonly id: string | undefined;
  readonly event: string;
  readonly data: string;
}

export type StreamState = 'connecting' | 'live' | 'waiting' | 'ended';

/** Splits a text stream into events as the HTML standard says: `\n`, `\r\n`, comments, many data lines, half chunks. */
export class EventParser {
  #rest = '';
  #id: string | undefined;
  #event = '';
  #data: string[] = [];

  /** Takes the next piece of text and gives the events it completed. */
  feed(text: string): ServerEvent[] {
    const whole = this.#rest + text;
    const lines = whole.split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.#line(line));
  }

  #line(line: string): ServerEvent[] {
    if (line === '') return this.#dispatch();
    const colon = line.indexOf(':');
    if (colon === 0) return [];
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') this.#data.push(value);
    else if (field === 'event') this.#event = value;
    else if (field === 'id' && !value.includes('\0')) this.#id = value;
    return [];
  }

  #dispatch(): ServerEvent[] {
    const event = { id: this.#id, event: this.#event || 'message', data: this.#data.join('\n') };
    const empty = this.#data.length === 0;
    this.#event = '';
    this.#data = [];
    return empty ? [] : [event];
  }
}

/** How long to wait before attempt `n` (from 0): doubling from 1 s to 30 s, with up to a quarter taken off so that consoles do not come back together. */
export function backOff(attempt: number, random: () => number = Math.random): number {
  const full = Math.min(30_000, 1000 * 2 ** Math.min(attempt, 10));
  return Math.round(full * (1 - random() / 4));
}

interface Options {
  readonly onEvent: (event: ServerEvent) => void;
  readonly onState?: (state: StreamState) => void;
  readonly fetch?: typeof fetch;
  readonly wait?: (ms: number) => Promise<void>;
  /** Silence after which a line counts as dead; the server's heartbeat comes every 15 s. */
  readonly silence?: number;
}

/**
 * Follows an event stream until closed: resumes after the last event seen (`Last-Event-ID`), gives none twice,
 * waits longer after each failure, and stops for good where the server says that there is nothing to follow (4xx).
 */
export class EventStream {
  readonly #url: string;
  readonly #options: Options;
  readonly #stop = new AbortController();
  #lastId: string | undefined;
  #attempt = 0;

  constructor(url: string, options: Options) {
    this.#url = url;
    this.#options = options;
  }

  /** Runs until {@link close} or until the server refuses; never rejects. */
  async run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const goOn = await this.#once().catch(() => true);
      if (!goOn || this.#closed()) break;
      this.#options.onState?.('waiting');
      await (this.#options.wait ?? sleep)(backOff(this.#attempt++));
    }
    this.#options.onState?.('ended');
  }

  close(): void {
    this.#stop.abort();
  }

  #closed(): boolean {
    return this.#stop.signal.aborted;
  }

  async #once(): Promise<boolean> {
    this.#options.onState?.('connecting');
    const line = new AbortController();
    const end = (): void => line.abort();
    this.#stop.signal.addEventListener('abort', end);
    try {
      const headers: Record<string, string> = { Accept: 'text/event-stream' };
      if (this.#lastId !== undefined) headers['Last-Event-ID'] = this.#lastId;
      const response = await (this.#options.fetch ?? fetch)(this.#url, { headers, signal: line.signal, cache: 'no-store' });
      if (response.status === 204 || (response.status >= 400 && response.status < 500 && response.status !== 429)) return false;
      if (!response.ok || !response.body) return true;
      this.#options.onState?.('live');
      await this.#read(response.body, end);
      return true;
    } finally {
      this.#stop.signal.removeEventListener('abort', end);
      line.abort();
    }
  }

  async #read(body: ReadableStream<Uint8Array>, dead: () => void): Promise<void> {
    const reader = body.getReader();
    const decoder = new TextDecoder();
    const parser = new EventParser();
    let watch = setTimeout(dead, this.#options.silence ?? 45_000);
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(watch);
        watch = setTimeout(dead, this.#options.silence ?? 45_000);
        for (const event of parser.feed(decoder.decode(value, { stream: true }))) this.#give(event);
      }
    } finally {
      clearTimeout(watch);
    }
  }

  #give(event: ServerEvent): void {
    this.#attempt = 0;
    if (event.id !== undefined) {
      if (this.#lastId !== undefined && Number(event.id) <= Number(this.#lastId)) return;
      this.#lastId = event.id;
    }
    this.#options.onEvent(event);
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
