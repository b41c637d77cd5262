import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Intent } from '../api/client';
import { asProblem, type Problem } from '../api/problem';
import { field, textArea } from './field';
import { formProblem } from './problem';

/** One field more that a dialog asks for. */
export interface Asked {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'date';
  readonly hint?: string;
  readonly min?: string;
  readonly max?: string;
}

/** What a dialog asks before something is done. */
export interface Question {
  readonly title: string;
  readonly body: unknown;
  /** What the button says: it names the deed, and the person where it is dangerous. */
  readonly button: string;
  readonly danger?: boolean;
  /** The label of the reason, where one is kept; empty where none is. */
  readonly reasonLabel?: string;
  readonly reasonOptional?: boolean;
  /** A name that must be typed first, so that the wrong person is noticed. */
  readonly typeName?: string;
  /** What else has to be given, each a required field. */
  readonly fields?: readonly Asked[];
  /** Does it; the key is the same while the person repeats the same intent. `typed` is the name as it was typed, `given` what stands in the fields. */
  readonly act: (reason: string, key: string, typed: string, given: Readonly<Record<string, string>>) => Promise<unknown>;
}

/** Asks one question at a time, keeps what was typed when the answer is a refusal, and gives the focus back. */
class AskDialog extends LitElement {
  #question: Question | undefined;
  #intent = new Intent();
  #reason = '';
  #name = '';
  #given: Record<string, string> = {};
  #busy = false;
  #problem: Problem | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  ask(question: Question): void {
    this.#question = question;
    this.#intent = new Intent();
    this.#reason = '';
    this.#name = '';
    this.#given = {};
    this.#problem = undefined;
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector('dialog')?.showModal());
  }

  protected override render(): TemplateResult | typeof nothing {
    const q = this.#question;
    if (!q) return nothing;
    return html`<dialog aria-labelledby="ask-title" @close=${() => this.#closed()}>
      <form @submit=${(e: Event) => void this.#submit(e, q)}>
        <h2 id="ask-title">${q.title}</h2>
        <div class="dialog-body">${q.body}</div>
        ${formProblem(this.#problem)} ${(q.fields ?? []).map((f) => this.#field(f))}
        ${q.reasonLabel
          ? textArea({
              name: 'ask-reason',
              label: q.reasonLabel,
              value: this.#reason,
              required: !q.reasonOptional,
              onInput: (v) => this.#typed(() => (this.#reason = v)),
            })
          : nothing}
        ${q.typeName
          ? field({
              name: 'ask-name',
              label: `Type the name: ${q.typeName}`,
              value: this.#name,
              required: true,
              onInput: (v) => this.#typed(() => (this.#name = v)),
            })
          : nothing}
        <div class="dialog-actions">
          <button type="button" @click=${() => this.querySelector('dialog')?.close()}>Go back</button>
          <button type="submit" class=${q.danger ? 'danger' : 'primary'} ?disabled=${!this.#ready(q)}>${this.#busy ? 'Working …' : q.button}</button>
        </div>
      </form>
    </dialog>`;
  }

  #field(f: Asked): TemplateResult {
    const { name, ...rest } = f;
    const problem = this.#problem?.fields[name];
    return field({ ...rest, name: `ask-${name}`, value: this.#given[name] ?? '', required: true, problem, onInput: (v) => this.#typed(() => (this.#given[name] = v)) });
  }

  #typed(change: () => void): void {
    change();
    this.requestUpdate();
  }

  #ready(q: Question): boolean {
    const reasonGiven = !q.reasonLabel || q.reasonOptional || this.#reason.trim() !== '';
    const fieldsGiven = (q.fields ?? []).every((f) => (this.#given[f.name] ?? '').trim() !== '');
    return !this.#busy && reasonGiven && fieldsGiven && (!q.typeName || sameName(this.#name, q.typeName));
  }

  async #submit(e: Event, q: Question): Promise<void> {
    e.preventDefault();
    if (!this.#ready(q)) return;
    this.#busy = true;
    this.#problem = undefined;
    this.requestUpdate();
    try {
      const why = this.#reason.trim();
      await q.act(why, this.#intent.keyFor({ title: q.title, why, ...this.#given }), this.#name.trim(), this.#given);
      this.querySelector('dialog')?.close();
    } catch (thrown) {
      this.#problem = asProblem(thrown);
    } finally {
      this.#busy = false;
      this.requestUpdate();
    }
  }

  #closed(): void {
    this.#question = undefined;
    this.requestUpdate();
  }
}

/** Whether somebody typed this name; case and extra spaces do not matter, letters do. */
export function sameName(typed: string, name: string): boolean {
  const plain = (s: string): string => s.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('en-GB');
  return plain(typed) === plain(name);
}

customElements.define('ld-ask', AskDialog);

/** Opens the console's one dialog. */
export function ask(question: Question): void {
  const there = document.querySelector('ld-ask');
  const dialog = there instanceof AskDialog ? there : new AskDialog();
  if (dialog !== there) document.body.append(dialog);
  dialog.ask(question);
}
