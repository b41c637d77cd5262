/** A state as people see it: sign, word and colour together, never colour alone. */
export interface Verdict {
  readonly tone: Tone;
  readonly sign: string;
  readonly word: string;
}

export type Tone = 'pass' | 'fail' | 'unknown' | 'na' | 'warn' | 'run' | 'plain';

export const SIGN: Record<Tone, string> = {
  pass: '✓',
  fail: '✕',
  unknown: '?',
  na: '–',
  warn: '!',
  run: '◐',
  plain: '·',
};

export function verdict(tone: Tone, word: string): Verdict {
  return { tone, sign: SIGN[tone], word };
}
