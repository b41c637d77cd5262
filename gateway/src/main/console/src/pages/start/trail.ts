import { html, nothing, type TemplateResult } from 'lit';

const STAGES = ['Find the person', 'Give the dates', 'Read the plan'];

/** Where one is on the way to a plan. */
export function trail(now: number): TemplateResult {
  return html`<ol class="trail" aria-label="Stages">
    ${STAGES.map((stage, i) => html`<li aria-current=${i + 1 === now ? 'step' : nothing}>${i + 1}. ${stage}</li>`)}
  </ol>`;
}
