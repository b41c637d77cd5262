import { html, nothing, type TemplateResult } from 'lit';
import { number } from '../words/count';
import type { Tone } from '../words/tone';

export interface Tile {
  readonly label: string;
  readonly n: number;
  readonly tone?: Tone;
  readonly note?: string;
  readonly href?: string | undefined;
}

/** A number that leads to its list. */
export function tile(t: Tile): TemplateResult {
  const inside = html`<span class="tile-label">${t.label}</span>
    <span class="tile-figure ${t.n === 0 ? 'zero' : (t.tone ?? 'plain')}">${number(t.n)}</span>
    ${t.note ? html`<span class="tile-note">${t.note}</span>` : nothing}`;
  return t.href ? html`<a class="card tile" href=${t.href}>${inside}</a>` : html`<div class="card tile">${inside}</div>`;
}
