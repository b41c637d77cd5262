import { html, type TemplateResult } from 'lit';
import { number } from '../words/count';
import type { Tone } from '../words/tone';
import { grow } from './grow';

export interface BarPart {
  readonly tone: Tone;
  readonly word: string;
  readonly n: number;
  readonly href?: string;
}

/** What the parts add up to. */
export function sum(parts: readonly BarPart[]): number {
  return parts.reduce((total, part) => total + part.n, 0);
}

/** The parts that take room, each with its share of the whole; the shares add up to 1 unless there is nothing. */
export function shares(parts: readonly BarPart[]): readonly (BarPart & { readonly share: number })[] {
  const total = sum(parts);
  return total === 0 ? [] : parts.filter((p) => p.n > 0).map((p) => ({ ...p, share: p.n / total }));
}

/** A stacked bar for the eye; its figures stand beside it ({@link figures}), so it is hidden from readers. */
export function bar(parts: readonly BarPart[]): TemplateResult {
  return html`<div class="bar" aria-hidden="true">
    ${shares(parts).map((p) => html`<span class=${p.tone} ${grow(p.n)}></span>`)}
  </div>`;
}

/** The figures of a bar, each a link to the list behind it where there is one. */
export function figures(parts: readonly BarPart[]): TemplateResult {
  return html`<span class="figures"
    >${parts.map((p, i) => html`${i > 0 ? html`<span aria-hidden="true"> · </span>` : ''}${figure(p)}`)}</span
  >`;
}

function figure(p: BarPart): TemplateResult {
  const text = `${number(p.n)} ${p.word}`;
  return p.href && p.n > 0 ? html`<a href=${p.href}>${text}</a>` : html`<span>${text}</span>`;
}
