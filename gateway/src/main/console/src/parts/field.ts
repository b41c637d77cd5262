import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'date' | 'time' | 'datetime-local' | 'search' | 'url';
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly required?: boolean;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly list?: string | undefined;
  readonly onInput: (value: string) => void;
}

/** A labelled input; its hint and its problem are tied to it for screen readers. */
export function field(f: Field): TemplateResult {
  const described = [f.hint ? `${f.name}-hint` : '', f.problem ? `${f.name}-problem` : ''].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for=${f.name}>${f.label}${f.required ? nothing : html` <span class="muted">(optional)</span>`}</label>
    <input
      id=${f.name}
      name=${f.name}
      type=${f.type ?? 'text'}
      .value=${f.value}
      ?required=${f.required ?? false}
      min=${ifDefined(f.min)}
      max=${ifDefined(f.max)}
      list=${ifDefined(f.list)}
      autocomplete="off"
      aria-invalid=${f.problem ? 'true' : nothing}
      aria-describedby=${described || nothing}
      @input=${(e: Event) => f.onInput((e.target as HTMLInputElement).value)}
    />
    ${f.hint ? html`<p class="hint" id="${f.name}-hint">${f.hint}</p>` : nothing}
    ${f.problem ? html`<p class="field-problem" id="${f.name}-problem"><span aria-hidden="true">✕</span> ${f.problem}</p>` : nothing}
  </div>`;
}

/** A labelled text of some lines. */
export function textArea(f: Omit<Field, 'type' | 'min' | 'max' | 'list'>): TemplateResult {
  return html`<div class="field">
    <label for=${f.name}>${f.label}${f.required ? nothing : html` <span class="muted">(optional)</span>`}</label>
    <textarea
      id=${f.name}
      name=${f.name}
      rows="3"
      .value=${f.value}
      ?required=${f.required ?? false}
      aria-invalid=${f.problem ? 'true' : nothing}
      aria-describedby=${f.hint ? `${f.name}-hint` : nothing}
      @input=${(e: Event) => f.onInput((e.target as HTMLTextAreaElement).value)}
    ></textarea>
    ${f.hint ? html`<p class="hint" id="${f.name}-hint">${f.hint}</p>` : nothing}
    ${f.problem ? html`<p class="field-problem"><span aria-hidden="true">✕</span> ${f.problem}</p>` : nothing}
  </div>`;
}

interface Choice {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly hint?: string | undefined;
  readonly disabled?: boolean;
  readonly onPick: (value: string) => void;
}

/** A labelled choice of one. */
export function choice(c: Choice): TemplateResult {
  return html`<div class="field">
    <label for=${c.name}>${c.label}</label>
    <select id=${c.name} name=${c.name} ?disabled=${c.disabled ?? false} aria-describedby=${c.hint ? `${c.name}-hint` : nothing} @change=${(e: Event) => c.onPick((e.target as HTMLSelectElement).value)}>
      ${c.options.map(([value, words]) => html`<option value=${value} ?selected=${value === c.value}>${words}</option>`)}
    </select>
    ${c.hint ? html`<p class="hint" id="${c.name}-hint">${c.hint}</p>` : nothing}
  </div>`;
}
