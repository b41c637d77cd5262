import { html, nothing, type TemplateResult } from 'lit';
import { number } from '../words/count';
import type { Tone } from '../words/tone';

export interface Tile {
  readonly label: string;
  /** Null where nobody knows: shown as unknown, never as nought. */
  readonly n: number | null | undefined;
  readonly tone?: Tone;
  readonly note?: string;
  readonly href?: string | undefined;
}

/** A number that leads to its list. */
export function tile(t: Tile): TemplateResult {
  const inside = html`<span class="tile-label">${t.label}</span>
    ${figure(t)}
    ${t.note ? html`<span class="tile-note">${t.note}</span>` : nothing}`;
  return t.href && known(t.n) ? html`<a class="card tile" href=${t.href}>${inside}</a>` : html`<div class="card tile">${inside}</div>`;
}

const known = (n: number | null | undefined): n is number => n !== null && n !== undefined;

function figure(t: Tile): TemplateResult {
  if (!known(t.n)) return html`<span class="tile-figure unknown"><span aria-hidden="true">?</span><span class="hidden">not known</span></span>`;
  return html`<span class="tile-figure ${t.n === 0 ? 'zero' : (t.tone ?? 'plain')}">${number(t.n)}</span>`;
}
