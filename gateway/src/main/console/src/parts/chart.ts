import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { number } from '../words/count';
import { date } from '../words/dates';
import type { Tone } from '../words/tone';

const HEIGHT = 60;
const STEP = 10;
const COLUMN = 8;
const GAP = 2;

/** The parts of one day, from the ground up. */
export type Stack = readonly { readonly tone: Tone; readonly n: number }[];

/** A column a day for the eye; the same figures stand in a table beside it. A day without an evaluation has none. */
export function columns(list: readonly { readonly day: string; readonly stack: Stack | undefined }[]): TemplateResult {
  return html`<svg viewBox="0 0 ${list.length * STEP - (STEP - COLUMN)} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
      ${list.map((d, i) => (d.stack ? column(d.stack, i * STEP) : nothing))}
    </svg>
    <p class="chart-ends small muted" aria-hidden="true"><span>${date(list[0]?.day)}</span><span>${date(list.at(-1)?.day)}</span></p>`;
}

/** Two pixels between the parts; what is there is never drawn as nothing. */
function column(stack: Stack, x: number): SVGTemplateResult {
  const total = stack.reduce((n, part) => n + part.n, 0) || 1;
  let y = HEIGHT;
  return svg`${stack.map((part) => {
    const height = (part.n / total) * HEIGHT;
    y -= height;
    return height > 0 ? svg`<rect class=${part.tone} x=${x} y=${y + GAP} width=${COLUMN} height=${Math.max(height - GAP, 1)}></rect>` : nothing;
  })}`;
}

/** `▲ 3 more since 1 Nov 2026`. */
export function movedWords(m: { readonly by: number; readonly since: string } | undefined): string {
  if (!m) return 'nothing to compare with';
  if (m.by === 0) return `as many as on ${date(m.since)}`;
  return m.by > 0 ? `▲ ${number(m.by)} more since ${date(m.since)}` : `▼ ${number(-m.by)} fewer since ${date(m.since)}`;
}
