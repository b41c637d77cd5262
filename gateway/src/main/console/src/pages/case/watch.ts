import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { EventStream, type StreamState } from '../../api/events';
import { eventsUrl } from '../../api/offboarding';

/** What an event of a case says, as far as the console needs it. */
export interface CaseEvent {
  readonly seq?: number;
  readonly at?: string;
  readonly type: string;
  readonly step?: string | null;
  readonly outcome?: string | null;
  readonly state?: string | null;
}

/** Follows one case live. Many events in a burst give one call, with all of them. */
export class CaseWatch implements ReactiveController {
  state: StreamState = 'connecting';
  readonly #host: ReactiveControllerHost;
  readonly #heard: (events: readonly CaseEvent[]) => void;
  #stream: EventStream | undefined;
  #burst: CaseEvent[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, heard: (events: readonly CaseEvent[]) => void) {
    this.#host = host;
    this.#heard = heard;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  follow(caseId: string): void {
    this.stop();
    this.#stream = new EventStream(eventsUrl(caseId), {
      onEvent: (event) => this.#hear(event.data),
      onState: (state) => {
        this.state = state;
        this.#host.requestUpdate();
      },
    });
    void this.#stream.run();
  }

  stop(): void {
    this.#stream?.close();
    this.#stream = undefined;
    clearTimeout(this.#timer);
    this.#burst = [];
  }

  #hear(data: string): void {
    const event = parse(data);
    if (!event) return;
    this.#burst.push(event);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const burst = this.#burst;
      this.#burst = [];
      this.#heard(burst);
    }, 150);
  }
}

function parse(data: string): CaseEvent | undefined {
  try {
    const value = JSON.parse(data) as CaseEvent;
    return typeof value.type === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
