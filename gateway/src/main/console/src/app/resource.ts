import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { asProblem, type Problem } from '../api/problem';

/**
 * One thing read from the API, with every state that a page must show: loading for the first time, ready,
 * failed with nothing, and failed with an older answer still held.
 */
export class Resource<T> implements ReactiveController {
  value: T | undefined;
  problem: Problem | undefined;
  loading = true;
  /** When the held value was read, in milliseconds. */
  readAt = 0;
  readonly #host: ReactiveControllerHost;
  readonly #read: (signal: AbortSignal) => Promise<T>;
  #current: AbortController | undefined;

  constructor(host: ReactiveControllerHost, read: (signal: AbortSignal) => Promise<T>, when: 'now' | 'later' = 'now') {
    this.#host = host;
    this.#read = read;
    this.loading = when === 'now';
    host.addController(this);
  }

  hostConnected(): void {
    if (this.loading) void this.reload();
  }

  hostDisconnected(): void {
    this.#current?.abort();
  }

  /** Reads again; the last answer stays while it does. An older read that is still under way is dropped. */
  async reload(): Promise<void> {
    this.#current?.abort();
    const current = new AbortController();
    this.#current = current;
    this.loading = true;
    this.#host.requestUpdate();
    try {
      const value = await this.#read(current.signal);
      if (current.signal.aborted) return;
      this.set(value);
    } catch (thrown) {
      if (current.signal.aborted) return;
      this.problem = asProblem(thrown);
      this.loading = false;
      this.#host.requestUpdate();
    }
  }

  /** Takes an answer that came another way, as from a write. */
  set(value: T): void {
    this.value = value;
    this.problem = undefined;
    this.loading = false;
    this.readAt = Date.now();
    this.#host.requestUpdate();
  }

  /** Forgets the answer, so that another subject never shows the last one's. */
  async renew(): Promise<void> {
    this.value = undefined;
    this.problem = undefined;
    await this.reload();
  }
}
