import type { Phase } from '../../api/offboarding';
import { isObserved, stepVerdict } from '../../words/leaver';
import { SIGN, type Tone } from '../../words/tone';

/** How far a phase is, in the words and the colour of the phases bar. */
export interface Progress {
  readonly tone: Tone;
  readonly sign: string;
  readonly words: string;
}

/**
 * A phase is finished when each step is done, was so already, or was skipped; a failed or waiting one is never that, nor one
 * that was only observed.
 */
export function progressOf(phase: Phase): Progress {
  const observed = phase.steps.filter(isObserved).length;
  const verdicts = phase.steps.map(stepVerdict);
  const finished = phase.steps.filter((s) => s.outcome === 'DONE' || s.outcome === 'ALREADY_DONE' || s.outcome === 'SKIPPED').length;
  const total = phase.steps.length;
  const tone = toneOf(verdicts.map((v) => v.tone), finished - observed, total);
  const words = observed > 0 ? `${observed} only observed` : tone === 'warn' ? 'needs a human' : `${finished} of ${total}`;
  return { tone, sign: tone === 'plain' ? '' : SIGN[tone], words };
}

function toneOf(tones: readonly Tone[], finished: number, total: number): Tone {
  if (tones.includes('fail')) return 'fail';
  if (tones.includes('warn')) return 'warn';
  if (total > 0 && finished === total) return 'pass';
  return tones.includes('run') || finished > 0 ? 'run' : 'plain';
}
