import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../api/problem';
import { spoken } from '../words/dates';
import { type Permission, MAY, whoCan } from '../words/roles';

interface Choices {
  /** What holds although this failed, in a sentence. */
  readonly holds?: string;
  readonly again?: () => void;
}

/** What failed, what still holds, and trying again. */
export function problemPanel(problem: Problem, choices: Choices = {}): TemplateResult {
  return html`<section class="card state-panel" role="alert">
    <h2><span class="sign fail" aria-hidden="true">✕</span> ${problem.title}</h2>
    <p>${problem.detail}</p>
    ${choices.holds ? html`<p class="muted">${choices.holds}</p>` : nothing}
    ${choices.again && !problem.forbidden ? html`<p><button type="button" @click=${choices.again}>Try again</button></p>` : nothing}
    ${problem.requestId ? html`<p class="small muted">Request <code>${problem.requestId}</code></p>` : nothing}
  </section>`;
}

/** A later reading failed while an older one is shown. */
export function problemNote(problem: Problem, holds: string, again: () => void): TemplateResult {
  return html`<div class="note fail" role="alert">
    <span aria-hidden="true">✕</span>
    <p><strong>${problem.title}.</strong> ${problem.detail} ${holds}</p>
    <button type="button" @click=${again}>Try again</button>
  </div>`;
}

/** The page exists, but not for this person's roles; says who can. */
export function notForYou(what: string, needs: Permission): TemplateResult {
  return html`<section class="card state-panel">
    <h2><span class="sign na" aria-hidden="true">–</span> ${what} is not for your role</h2>
    <p>It can be seen by ${whoCan(MAY[needs])}. Ask one of them, or ask for the role.</p>
  </section>`;
}

/** Why a form was refused, said where the form is. */
export function formProblem(problem: Problem | undefined): TemplateResult | typeof nothing {
  if (!problem) return nothing;
  return html`<div class="note fail" role="alert" tabindex="-1">
    <span aria-hidden="true">✕</span>
    <p><strong>${problem.title}.</strong> ${spoken(problem.detail)}</p>
  </div>`;
}
