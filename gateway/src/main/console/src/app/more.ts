import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PageOf } from '../api/client';
import { asProblem, type Problem } from '../api/problem';

/** A list that is read page by page, as far as somebody scrolls it; all its pages come from one evaluation. */
export class Paged<T, P extends PageOf<T>> implements ReactiveController {
  items: T[] = [];
  first: P | undefined;
  problem: Problem | undefined;
  loading = false;
  readonly #host: ReactiveControllerHost;
  readonly #read: (cursor: string | undefined, signal: AbortSignal) => Promise<P>;
  #cursor: string | undefined;
  #current: AbortController | undefined;

  constructor(host: ReactiveControllerHost, read: (cursor: string | undefined, signal: AbortSignal) => Promise<P>) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#current?.abort();
  }

  get hasMore(): boolean {
    return this.#cursor !== undefined;
  }

  /** Starts from the top; what was shown is dropped, since the filter has changed. */
  async restart(): Promise<void> {
    this.items = [];
    this.first = undefined;
    this.#cursor = undefined;
    await this.more();
  }

  /** Reads the next page and adds it. */
  async more(): Promise<void> {
    this.#current?.abort();
    const current = new AbortController();
    this.#current = current;
    this.loading = true;
    this.problem = undefined;
    this.#host.requestUpdate();
    try {
      const page = await this.#read(this.#cursor, current.signal);
      if (current.signal.aborted) return;
      this.first ??= page;
      this.items = [...this.items, ...page.items];
      this.#cursor = page.nextCursor ?? undefined;
    } catch (thrown) {
      if (current.signal.aborted) return;
      this.problem = asProblem(thrown);
    }
    this.loading = false;
    this.#host.requestUpdate();
  }
}
