import { html, nothing, type TemplateResult } from 'lit';
import type { Playbook } from '../../api/playbooks';
import { tag } from '../../parts/badge';
import { phase, system } from '../../words/leaver';
import { due } from '../../words/playbooks';
import { isHuman } from '../../words/steps';
import { stepsOf } from './bpmn';

/** The phases of a playbook with their steps, in words. */
export function phasesList(playbook: Playbook): TemplateResult {
  return html`<section class="card" aria-labelledby="phases">
    <h2 id="phases">Phases and steps</h2>
    <ol class="playbook-phases">
      ${playbook.phases.map(
        (p) => html`<li>
          <h3>${phase(p.phase)}</h3>
          <ul>
            ${stepsOf(p).map(
              (s) => html`<li>
                <span class="muted" aria-hidden="true">·</span>
                <span>${s.title} <span class="muted">${system(s.system)}${s.effect === 'DESTROYS' ? ' · cannot be undone' : ''}${s.due ? ` · due ${due(s.due)}` : ''}</span> ${isHuman(s.id) ? tag('by hand', 'warn') : nothing}</span>
              </li>`,
            )}
          </ul>
        </li>`,
      )}
    </ol>
  </section>`;
}
