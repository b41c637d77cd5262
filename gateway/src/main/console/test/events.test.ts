import { describe, expect, it, vi } from 'vitest';
import { backOff, EventParser, type ServerEvent, EventStream } from '../src/api/events';

describe('the event parser', () => {
  const text = ': hello\r\n\r\nid: 1\r\nevent: case\r\ndata: {"a":\r\ndata: 1}\r\n\r\nid:2\ndata:x\n\n';

  it('reads ids, names, many data lines and skips comments', () => {
    expect(new EventParser().feed(text)).toEqual([
      { id: '1', event: 'case', data: '{"a":\n1}' },
      { id: '2', event: 'message', data: 'x' },
    ]);
  });

  it('gives the same wherever the stream is cut', () => {
    const whole = new EventParser().feed(text);
    for (let cut = 0; cut <= text.length; cut += 1) {
      const parser = new EventParser();
      expect([...parser.feed(text.slice(0, cut)), ...parser.feed(text.slice(cut))]).toEqual(whole);
    }
  });

  it('gives nothing for an event without data', () => {
    expect(new EventParser().feed('id: 9\nevent: case\n\n')).toEqual([]);
  });
});

function body(text: string): ReadableStream<Uint8Array> {
  return new Response(text).body!;
}

const event = (id: number): string => `id: ${id}\nevent: case\ndata: ${id}\n\n`;

describe('the event stream', () => {
  it('resumes after the last event it saw and gives none twice', async () => {
    const seen: ServerEvent[] = [];
    const asked: (string | undefined)[] = [];
    const bodies = [event(1) + event(2), event(2) + event(3)];
    const fake = vi.fn((_: unknown, init: RequestInit) => {
      asked.push((init.headers as Record<string, string>)['Last-Event-ID']);
      const next = bodies.shift();
      return Promise.resolve(next === undefined ? new Response(null, { status: 404 }) : ({ ok: true, status: 200, body: body(next) } as Response));
    });
    await new EventStream('/e', { onEvent: (e) => seen.push(e), fetch: fake as typeof fetch, wait: () => Promise.resolve() }).run();
    expect(seen.map((e) => e.data)).toEqual(['1', '2', '3']);
    expect(asked).toEqual([undefined, '2', '3']);
  });

  it('waits longer after each failure and starts anew after an event', async () => {
    const waits: number[] = [];
    const answers = [503, 503, 'event', 503, 404];
    const fake = vi.fn(() => {
      const next = answers.shift();
      return Promise.resolve(next === 'event' ? ({ ok: true, status: 200, body: body(event(1)) } as Response) : new Response(null, { status: next as number }));
    });
    const wait = (ms: number): Promise<void> => {
      waits.push(ms);
      return Promise.resolve();
    };
    vi.spyOn(Math, 'random').mockReturnValue(0);
    await new EventStream('/e', { onEvent: () => undefined, fetch: fake, wait }).run();
    expect(waits).toEqual([1000, 2000, 1000, 2000]);
    vi.restoreAllMocks();
  });

  it('goes on after a broken line, and stops for good where it may not look', async () => {
    const states: string[] = [];
    let call = 0;
    const fake = vi.fn(() => {
      call += 1;
      return call === 1 ? Promise.reject(new TypeError('network')) : Promise.resolve(new Response(null, { status: 403 }));
    });
    await new EventStream('/e', { onEvent: () => undefined, onState: (s) => states.push(s), fetch: fake, wait: () => Promise.resolve() }).run();
    expect(call).toBe(2);
    expect(states).toEqual(['connecting', 'waiting', 'connecting', 'ended']);
  });

  it('counts a silent line as dead', async () => {
    let call = 0;
    const fake = vi.fn((_: unknown, init: RequestInit) => {
      call += 1;
      if (call > 1) return Promise.resolve(new Response(null, { status: 404 }));
      const silent = new ReadableStream<Uint8Array>({ start: (c) => init.signal?.addEventListener('abort', () => c.error(new Error('aborted'))) });
      return Promise.resolve({ ok: true, status: 200, body: silent } as Response);
    });
    await new EventStream('/e', { onEvent: () => undefined, fetch: fake as typeof fetch, wait: () => Promise.resolve(), silence: 20 }).run();
    expect(call).toBe(2);
  });

  it('never comes back after it was closed', async () => {
    const fake = vi.fn(() => Promise.resolve(new Response(null, { status: 503 })));
    const stream: EventStream = new EventStream('/e', {
      onEvent: () => undefined,
      fetch: fake,
      wait: () => {
        stream.close();
        return Promise.resolve();
      },
    });
    await stream.run();
    expect(fake).toHaveBeenCalledOnce();
  });

  it('backs off from 1 s to 30 s, spread by a quarter', () => {
    expect(backOff(0, () => 0)).toBe(1000);
    expect(backOff(3, () => 1)).toBe(6000);
    expect(backOff(50, () => 0)).toBe(30_000);
  });
});
