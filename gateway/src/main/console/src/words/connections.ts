import type { Connection } from '../api/connections';
import { type Verdict, verdict } from './tone';

/** What Lastday may do in a system. */
export function modeVerdict(mode: string): Verdict {
  if (mode === 'WRITES') return verdict('pass', 'Writes');
  return mode === 'OBSERVES' ? verdict('na', 'Observes') : verdict('unknown', mode.charAt(0) + mode.slice(1).toLowerCase());
}

/** What a mode means for cases. */
export function meaning(c: Pick<Connection, 'mode'>): string {
  return c.mode === 'WRITES'
    ? 'Steps change accounts here once a case is approved.'
    : 'Plans, snapshots and residual access work. Every write is refused and shown as what would have been done.';
}

const CHANGES: Readonly<Record<string, string>> = {
  ASKED: 'asked to let Lastday write',
  AGREED: 'agreed: Lastday writes',
  REJECTED: 'said no',
  WITHDRAWN: 'took the request back',
  SWITCHED_OFF: 'switched to observing',
};

/** One line of the record in words: who comes before it. */
export function changeWords(change: string): string {
  return CHANGES[change] ?? change.toLowerCase().replaceAll('_', ' ');
}

/** A person of a record, who may be the reader. */
export function personWords(person: string, me: string | null): string {
  return person === me ? 'you' : person;
}
