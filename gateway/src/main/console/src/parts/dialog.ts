import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Intent } from '../api/client';
import { asProblem, type Problem } from '../api/problem';
import { field, textArea } from './field';
import { formProblem } from './problem';

/** One field more that a dialog asks for. */
export interface Asked {
  readonly name: string;
  readonly label: string;
  /** Of a picture only its SHA-256 is taken; the picture stays where it is. */
  readonly type?: 'text' | 'date' | 'picture';
  readonly optional?: boolean;
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
    const { name, type = 'text', optional, ...rest } = f;
    if (type === 'picture') return this.#picture(f);
    const problem = this.#problem?.fields[name];
    return field({ ...rest, type, name: `ask-${name}`, value: this.#given[name] ?? '', required: !optional, problem, onInput: (v) => this.#typed(() => (this.#given[name] = v)) });
  }

  #picture(f: Asked): TemplateResult {
    const id = `ask-${f.name}`;
    const digest = this.#given[f.name];
    const take = async (e: Event): Promise<void> => {
      const file = (e.target as HTMLInputElement).files?.[0];
      const text = file ? await digestOf(file) : '';
      this.#typed(() => (this.#given[f.name] = text));
    };
    return html`<div class="field">
      <label for=${id}>${f.label}${f.optional ? html` <span class="muted">(optional)</span>` : nothing}</label>
      <input id=${id} type="file" accept="image/*" ?required=${!f.optional} aria-describedby="${id}-hint" @change=${(e: Event) => void take(e)} />
      <p class="hint" id="${id}-hint">${digest ? html`SHA-256 <code>${digest}</code>` : f.hint}</p>
    </div>`;
  }

  #typed(change: () => void): void {
    change();
    this.requestUpdate();
  }

  #ready(q: Question): boolean {
    const reasonGiven = !q.reasonLabel || q.reasonOptional || this.#reason.trim() !== '';
    const fieldsGiven = (q.fields ?? []).every((f) => f.optional || (this.#given[f.name] ?? '').trim() !== '');
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

/** The SHA-256 of a file, worked out here: the file itself is sent nowhere. */
async function digestOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
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
