import { html, LitElement, type TemplateResult } from 'lit';
import { HANDED_IN, type OutcomeKind, recordOutcome } from '../../api/chats';
import { Intent } from '../../api/client';
import { asProblem, type Problem } from '../../api/problem';
import { say } from '../../app/live';
import { choice, textArea } from '../../parts/field';
import { formProblem } from '../../parts/problem';
import { OUTCOMES } from '../../words/chats';
import { system } from '../../words/leaver';

const KINDS = Object.keys(OUTCOMES) as readonly OutcomeKind[];

/** Records why an export is not there, or not whole: an outcome of the departure, never a failure. */
class ChatOutcomeForm extends LitElement {
  static override properties = { caseId: { attribute: false } };
  declare caseId: string;
  readonly #intent = new Intent();
  #open = false;
  #source: string = 'whatsapp';
  #kind: OutcomeKind | undefined;
  #note = '';
  #busy = false;
  #problem: Problem | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<section class="card stack" aria-labelledby="outcome">
      <h2 id="outcome">No export, or not the whole of it?</h2>
      ${this.#open ? this.#form() : html`<p class="muted">An app can refuse an export, and a person can decline. Record it, and the case goes on without waiting.</p>
            <p><button type="button" @click=${() => this.#begin()}>Record what became of an export</button></p>`}
    </section>`;
  }

  #form(): TemplateResult {
    return html`<form class="column" @submit=${(e: Event) => void this.#save(e)}>
      ${formProblem(this.#problem)}
      ${choice({ name: 'outcome-source', label: 'Source', value: this.#source, options: HANDED_IN.map((s) => [s, system(s)] as const), onPick: (v) => this.#change(() => (this.#source = v)) })}
      <fieldset class="ticks">
        <legend>What happened</legend>
        ${KINDS.map((k) => this.#radio(k))}
      </fieldset>
      ${textArea({
        name: 'outcome-note',
        label: 'What was seen or said',
        required: true,
        hint: 'Stays in the custody log. No contents of a chat.',
        value: this.#note,
        onInput: (v) => this.#change(() => (this.#note = v)),
      })}
      <div class="actions">
        <button type="submit" ?disabled=${!this.#ready()}>${this.#busy ? 'Recording …' : this.#deed()}</button>
        <button type="button" @click=${() => this.#change(() => (this.#open = false))}>Go back</button>
      </div>
    </form>`;
  }

  #radio(kind: OutcomeKind): TemplateResult {
    const o = OUTCOMES[kind];
    return html`<div class="tick">
      <input type="radio" id="outcome-${kind}" name="outcome-kind" .checked=${this.#kind === kind} aria-describedby="outcome-${kind}-hint" @change=${() => this.#change(() => (this.#kind = kind))} />
      <label for="outcome-${kind}">${o.label}</label>
      <p class="hint" id="outcome-${kind}-hint">${o.hint}</p>
    </div>`;
  }

  #deed(): string {
    return this.#kind ? `Record: ${system(this.#source)}, ${OUTCOMES[this.#kind].verdict.word}` : 'Record';
  }

  #ready(): boolean {
    return !this.#busy && this.#kind !== undefined && this.#note.trim() !== '';
  }

  #begin(): void {
    this.#open = true;
    this.#problem = undefined;
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#outcome-source')?.focus());
  }

  #change(what: () => void): void {
    what();
    this.requestUpdate();
  }

  async #save(e: Event): Promise<void> {
    e.preventDefault();
    if (!this.#ready() || !this.#kind) return;
    const said = { source: this.#source, outcome: this.#kind, note: this.#note.trim() };
    this.#change(() => {
      this.#busy = true;
      this.#problem = undefined;
    });
    try {
      await recordOutcome(this.caseId, said, this.#intent.keyFor(said));
      this.#open = false;
      this.#kind = undefined;
      this.#note = '';
      say('It was recorded.');
      this.dispatchEvent(new CustomEvent('received', { bubbles: true }));
    } catch (thrown) {
      this.#problem = asProblem(thrown);
    }
    this.#change(() => (this.#busy = false));
  }
}

customElements.define('ld-chat-outcome', ChatOutcomeForm);
