import type { ImportRow, ImportSheet } from '../../api/imports';
import type { Me } from '../../api/session';
import { allowed } from '../../app/page';
import type { BarPart } from '../../parts/bar';
import { rowState } from '../../words/imports';

/** Why this person may not decide about a sheet; undefined where they may. */
export function importBar(me: Me, s: ImportSheet): string | undefined {
  if (s.state !== 'AWAITING_APPROVAL') return 'It is decided.';
  if (!allowed(me, 'approve')) return 'An approver decides.';
  if (me.person !== null && me.person === s.requestedBy) return 'You asked for it: somebody else must decide.';
  if (s.approvals.some((a) => a.by === me.person)) return 'You have decided already: a second person must decide too.';
  return s.rows.some((r) => r.person !== null && r.person === me.person) ? 'You are on this sheet: somebody else must decide.' : undefined;
}

type How = 'contained' | 'human' | 'failed' | 'rest';

function how(r: ImportRow): How {
  if (r.containedAt || r.state === 'CONTAINED') return 'contained';
  if (r.state === 'NEEDS_HUMAN') return 'human';
  return rowState(r.state).tone === 'fail' ? 'failed' : 'rest';
}

/** The sheet's lines by how far they are, each counted once: the parts sum to the whole. */
export function progressOf(s: ImportSheet): readonly BarPart[] {
  if (s.rows.length === 0 || s.state === 'AWAITING_APPROVAL') return [];
  const n = (want: How): number => s.rows.filter((r) => how(r) === want).length;
  return [
    { tone: 'pass', word: 'contained', n: n('contained') },
    { tone: 'warn', word: 'for a human', n: n('human') },
    { tone: 'fail', word: 'failed', n: n('failed') },
    { tone: 'plain', word: 'to come', n: n('rest') },
  ];
}
