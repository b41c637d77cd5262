import { html, type TemplateResult } from 'lit';

/** The initials of a name: first and last word, without what stands in brackets. */
export function initials(name: string): string {
  const words = name.replaceAll(/\(.*?\)/g, ' ').split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.map((w) => (w ?? '').charAt(0).toLocaleUpperCase('en-GB')).join('');
}

/** A round with initials; for eyes only, the name stands beside it. */
export function face(name: string): TemplateResult {
  return html`<span class="face" aria-hidden="true">${initials(name)}</span>`;
}
