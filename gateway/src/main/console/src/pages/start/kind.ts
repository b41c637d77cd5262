import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../api/problem';
import type { Playbook } from '../../api/playbooks';
import { problemNote } from '../../parts/problem';
import { list } from '../../words/count';
import { phase } from '../../words/leaver';
import { accessVerdict, asks, inOrder, purpose } from '../../words/playbooks';

interface Kinds {
  readonly playbooks: readonly Playbook[] | undefined;
  readonly problem: Problem | undefined;
  readonly chosen: string;
  readonly again: () => void;
  readonly choose: (name: string) => void;
}

/** What kind of departure it is: each playbook with what it does, so that the choice is made by that and not by its name. */
export function kindForm(k: Kinds): TemplateResult {
  return html`<section class="card" aria-labelledby="kind">
    <h2 id="kind">What kind of departure</h2>
    ${k.problem && !k.playbooks ? problemNote(k.problem, 'Without a choice, the usual playbook is taken.', k.again) : nothing}
    ${!k.playbooks && !k.problem ? html`<p class="muted" role="status">Reading the playbooks …</p>` : nothing}
    ${k.playbooks ? html`<div class="kinds" role="radiogroup" aria-labelledby="kind">${inOrder(k.playbooks).map((p) => kind(p, k))}</div>` : nothing}
  </section>`;
}

function kind(p: Playbook, k: Kinds): TemplateResult {
  const id = `kind-${p.name}`;
  const on = p.name === k.chosen;
  return html`<div class="kind ${on ? 'on' : ''}">
    <input type="radio" id=${id} name="playbook" value=${p.name} .checked=${on} aria-describedby="${id}-what" @change=${() => k.choose(p.name)} />
    <label for=${id}>${p.title}</label>
    <div id="${id}-what" class="hint">
      <p>${purpose(p) || p.phases.map((each) => phase(each.phase)).join(', ')}</p>
      <p>${accessVerdict(p).word} · needs ${list(asks(p))}</p>
    </div>
  </div>`;
}
