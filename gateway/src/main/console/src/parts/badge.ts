import { html, type TemplateResult } from 'lit';
import type { Verdict } from '../words/tone';

/** A state: sign, word and colour. The sign is for eyes; the word is what is read out. */
export function badge(v: Verdict): TemplateResult {
  return html`<span class="badge ${v.tone}"><span aria-hidden="true">${v.sign}</span> ${v.word}</span>`;
}

/** A small remark beside a name: "personal", "guest". */
export function tag(word: string, tone = 'na'): TemplateResult {
  return html`<span class="badge tag ${tone}">${word}</span>`;
}
