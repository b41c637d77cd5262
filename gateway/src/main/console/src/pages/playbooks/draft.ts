import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Intent } from '../../api/client';
import type { Person, Plan } from '../../api/offboarding';
import { decidePlaybook, draftBpmnFile, findForTry, type PlaybookDraft, readDraft, tryPlaybook } from '../../api/playbooks';
import { asProblem, type Problem } from '../../api/problem';
import { say } from '../../app/live';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { titled } from '../../app/title';
import { badge } from '../../parts/badge';
import { ask } from '../../parts/dialog';
import { pageHead } from '../../parts/head';
import { formProblem, notForYou, problemNote, problemPanel } from '../../parts/problem';
import { skeleton } from '../../parts/states';
import { moment } from '../../words/dates';
import { draftState } from '../../words/playbooks';
import { letter } from '../start/letter';
import '../../parts/person-picker';
import { draftBar, isOpen } from './can';
import { findingsTable } from './findings';
import { phasesList } from './phases';
import './picture';
import { retirementActions, retirementNote } from './retirement';

/** An uploaded playbook: what reading it found, a try on one person, and the decision of a second one. */
class DraftPage extends Page {
  static override properties = { ...Page.properties, draftId: { attribute: false } };
  declare draftId: string;
  readonly #draft = new Resource<PlaybookDraft>(this, (s) => readDraft(this.draftId, s), 'later');
  readonly #intent = new Intent();
  #person: Person | undefined;
  #plan: Plan | undefined;
  #problem: Problem | undefined;
  #busy = false;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('draftId') && this.may('seeDrafts')) void this.#draft.renew();
  }

  protected override render(): TemplateResult {
    if (!this.may('seeDrafts')) return html`${pageHead('Uploaded playbook')}${notForYou('An uploaded playbook', 'seeDrafts')}`;
    const d = this.#draft.value;
    const again = (): void => void this.#draft.reload();
    if (!d && this.#draft.problem) return html`${pageHead('Uploaded playbook')}${problemPanel(this.#draft.problem, { holds: 'The playbooks in force are not touched.', again })}`;
    if (!d) return html`${pageHead('Uploaded playbook')}${skeleton('letter', 'the uploaded playbook')}`;
    titled(d.title);
    const by = d.uploadedByName ? `by ${d.uploadedByName}, ` : '';
    const line = html`<code>${d.name}</code>, version ${d.version} · uploaded ${by}${moment(d.uploadedAt)} · ${badge(draftState(d.state))}`;
    return html`${pageHead(d.title, line, this.#actions(d))} ${this.#draft.problem ? problemNote(this.#draft.problem, 'What you see is the last answer.', again) : nothing}
      ${this.#bar(d)} ${retirementNote(this.me, d)}
      <div class="column">
        ${decided(d)} ${isOpen(d) && this.may('approvePlaybook') ? this.#try(d) : nothing} ${this.#plan ? this.#tried(this.#plan) : nothing} ${findingsTable(d.findings)} ${phasesList(d.playbook)}
        <ld-playbook-picture .playbook=${d.playbook} .file=${draftBpmnFile(d.id)}></ld-playbook-picture>
      </div>`;
  }

  #bar(d: PlaybookDraft): TemplateResult | typeof nothing {
    const bar = isOpen(d) ? draftBar(this.me, d) : undefined;
    return bar ? html`<div class="note warn" role="note"><span aria-hidden="true">!</span><p>${bar}</p></div>` : nothing;
  }

  #actions(d: PlaybookDraft): TemplateResult | typeof nothing {
    if (!isOpen(d)) return retirementActions(this.me, d, (changed) => this.#draft.set(changed));
    if (!this.may('approvePlaybook')) return nothing;
    return html`<button type="button" @click=${() => this.#decide(d, 'REJECT')}>Reject</button>
      ${draftBar(this.me, d) ? nothing : html`<button type="button" class="primary" @click=${() => this.#decide(d, 'APPROVE')}>Put “${d.title}” in force</button>`}`;
  }

  #try(d: PlaybookDraft): TemplateResult {
    return html`<section class="card stack" aria-labelledby="try">
      <h2 id="try">Try it on one person</h2>
      <p class="muted">A dry run: the plan that this person would get. Nothing is written anywhere, and no case begins. ${d.triedAt ? `Last tried ${moment(d.triedAt)}.` : 'It must be tried before it can come in force.'}</p>
      ${formProblem(this.#problem)}
      <ld-person-picker name="try-person" label="Person" hint="Name, e-mail or employee number" required .find=${(words: string) => findForTry(d.id, words)} .person=${this.#person} @picked=${(e: CustomEvent<Person | undefined>) => this.#picked(e.detail)}></ld-person-picker>
      <div class="actions"><button type="button" ?disabled=${!this.#person || this.#busy} @click=${() => void this.#run(d)}>${this.#busy ? 'Trying …' : this.#person ? `Try it on ${this.#person.displayName}` : 'Try it'}</button></div>
    </section>`;
  }

  #tried(plan: Plan): TemplateResult {
    return html`<section class="stack" id="tried" aria-labelledby="tried-title" tabindex="-1">
      <h2 id="tried-title">What ${plan.person.displayName} would get</h2>
      ${letter(plan, 'Europe/London')}
    </section>`;
  }

  #picked(person: Person | undefined): void {
    this.#person = person;
    this.#plan = undefined;
    this.#problem = undefined;
    this.requestUpdate();
  }

  async #run(d: PlaybookDraft): Promise<void> {
    const person = this.#person;
    if (!person) return;
    this.#busy = true;
    this.#problem = undefined;
    this.requestUpdate();
    try {
      this.#plan = await tryPlaybook(d.id, person.person, this.#intent.keyFor({ draft: d.id, person: person.person }));
      say(`The plan for ${person.displayName} is there.`);
      await this.#draft.reload();
    } catch (thrown) {
      this.#problem = asProblem(thrown);
    }
    this.#busy = false;
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#tried')?.focus());
  }

  #decide(d: PlaybookDraft, decision: 'APPROVE' | 'REJECT'): void {
    const name = d.title;
    const yes = decision === 'APPROVE';
    ask({
      title: yes ? `Put “${name}” in force?` : `Reject “${name}”?`,
      body: yes ? html`<p>New cases can run it as <code>${d.name}</code>. Cases that have begun keep the version that they began with.</p>` : html`<p>It never comes in force. What is in force stays.</p>`,
      button: yes ? `Put “${name}” in force` : `Reject “${name}”`,
      danger: !yes,
      reasonLabel: yes ? 'What was looked at' : 'Why',
      act: async (comment, key) => this.#draft.set(await decidePlaybook(d.id, decision, comment, key)),
    });
  }
}

/** Who decided, and what they said. */
function decided(d: PlaybookDraft): TemplateResult | typeof nothing {
  if (!d.decidedAt) return nothing;
  return html`<section class="card"><p>${d.state === 'REJECTED' ? 'Rejected' : 'Put in force'}${d.decidedByName ? ` by ${d.decidedByName}` : ''}, ${moment(d.decidedAt)}${d.comment ? html`: “${d.comment}”` : nothing}</p></section>`;
}

customElements.define('ld-playbook-draft', DraftPage);
