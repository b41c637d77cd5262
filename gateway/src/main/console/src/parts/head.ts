import { html, nothing, type TemplateResult } from 'lit';

/** A page's title, the line on how fresh and how whole what follows is, and what can be done with all of it. */
export function pageHead(title: string, line: unknown = nothing, actions: unknown = nothing): TemplateResult {
  return html`<header class="page-head">
    <div class="page-title">
      <h1>${title}</h1>
      ${line === nothing ? nothing : html`<p class="muted">${line}</p>`}
    </div>
    ${actions === nothing ? nothing : html`<div class="actions">${actions}</div>`}
  </header>`;
}
