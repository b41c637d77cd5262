import { html, nothing, type TemplateResult } from 'lit';
import { filters, go, withFilter } from '../app/router';
import { number } from '../words/count';

export interface Choice {
  readonly value: string;
  readonly word: string;
  readonly n?: number | undefined;
}

/** A row of choices for one filter, each a link, so that it can be opened in a tab or sent to somebody. */
export function chips(name: string, label: string, choices: readonly Choice[]): TemplateResult {
  const now = filters().get(name) ?? '';
  return html`<div class="chips" role="group" aria-label=${label}>
    ${choices.map(
      (c) => html`<a class="chip" href=${withFilter(name, c.value)} aria-current=${c.value === now ? 'true' : nothing}
        >${c.word}${c.n === undefined ? nothing : html` <span class="chip-n">${number(c.n)}</span>`}</a
      >`,
    )}
  </div>`;
}

/** A filter with more values than a row of chips can hold; `usual` is what an address without it means. */
export function picker(name: string, label: string, choices: readonly Choice[], usual = ''): TemplateResult {
  const now = filters().get(name) ?? usual;
  return html`<label class="picker"
    ><span>${label}</span>
    <select @change=${(e: Event) => go(withFilter(name, (e.target as HTMLSelectElement).value))}>
      ${usual ? nothing : html`<option value="" ?selected=${now === ''}>any</option>`}
      ${choices.map((c) => html`<option value=${c.value} ?selected=${c.value === now}>${c.word}</option>`)}
    </select>
  </label>`;
}

/** A search field whose words stand in the address bar. */
export function searchField(label: string): TemplateResult {
  const submit = (e: Event): void => {
    e.preventDefault();
    const field = (e.target as HTMLFormElement).elements.namedItem('q') as HTMLInputElement;
    go(withFilter('q', field.value.trim()));
  };
  return html`<form class="search" role="search" @submit=${submit}>
    <input type="search" name="q" aria-label=${label} placeholder=${label} .value=${filters().get('q') ?? ''} autocomplete="off" />
    <button type="submit">Find</button>
  </form>`;
}
