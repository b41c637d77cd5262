import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Intent } from '../../api/client';
import { type LeaverCase, sendResult, type Step, takeRunbook } from '../../api/offboarding';
import { asProblem, type Problem } from '../../api/problem';
import { say } from '../../app/live';
import { fileZone } from '../../parts/file-zone';
import { formProblem } from '../../parts/problem';
import { spoken } from '../../words/dates';
import { reason } from '../../words/leaver';

/** The signed runbook of a step that only a person with rights in Exchange can run, and the way its result comes back. */
class Runbook extends LitElement {
  static override properties = { case: { attribute: false }, step: { attribute: false } };
  declare case: LeaverCase;
  declare step: Step;
  readonly #intent = new Intent();
  #file: File | undefined;
  #over = false;
  #busy = '';
  #taken = '';
  #problem: Problem | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const s = this.step;
    const why = s.detail ? spoken(s.detail, this.case.dates.zone) : reason(s.reasonCode);
    return html`<section class="card stack" id="runbook" aria-labelledby="runbook-title" tabindex="-1">
      <h2 id="runbook-title">Runbook: ${s.title}</h2>
      ${why ? html`<p>${why}</p>` : nothing} ${formProblem(this.#problem)} ${this.#receipt()}
      <ol class="explained">
        <li>
          Take the runbook: data signed by Lastday, and the script that reads it. Nothing of a directory stands in the script.
          <p class="gap"><button type="button" ?disabled=${this.#busy !== ''} @click=${() => void this.#take()}>${this.#busy === 'take' ? 'Taking …' : 'Take the runbook'}</button></p>
        </li>
        <li>Run it with your own rights in Exchange. It checks the signature, reads the state first, and writes <code>result.json</code>.</li>
        <li>
          Hand the result in. It is held against what was signed; then Lastday reads the mailbox back itself.
          <form class="column gap" @submit=${(e: Event) => void this.#send(e)}>
            ${fileZone({
              name: 'result-file',
              label: 'Result of the runbook',
              accept: '.json,application/json',
              file: this.#file,
              over: this.#over,
              disabled: this.#busy !== '',
              onOver: (over) => this.#change(() => (this.#over = over)),
              onFile: (file) => this.#change(() => (this.#file = file)),
            })}
            <div class="actions"><button type="submit" ?disabled=${!this.#file || this.#busy !== ''}>${this.#busy === 'send' ? 'Handing in …' : this.#file ? `Hand in ${this.#file.name}` : 'Hand in the result'}</button></div>
          </form>
        </li>
      </ol>
    </section>`;
  }

  #receipt(): TemplateResult | typeof nothing {
    if (!this.#taken) return nothing;
    return html`<div class="note pass" role="status">
      <span aria-hidden="true">✓</span>
      <p>The result was taken; Lastday reads the mailbox back now. Its SHA-256 stands in the custody log: <code>${this.#taken}</code></p>
    </div>`;
  }

  #change(what: () => void): void {
    what();
    this.requestUpdate();
  }

  async #take(): Promise<void> {
    await this.#while('take', async () => {
      const url = URL.createObjectURL(await takeRunbook(this.case.id, this.step.id));
      const link = Object.assign(document.createElement('a'), { href: url, download: `runbook-${this.step.id}.zip` });
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    });
  }

  async #send(e: Event): Promise<void> {
    e.preventDefault();
    const file = this.#file;
    if (!file) return;
    await this.#while('send', async () => {
      const text = await file.text();
      const taken = await sendResult(this.case.id, this.step.id, text, this.#intent.keyFor(text));
      this.#file = undefined;
      this.#taken = taken.sha256;
      say('The result was taken. Lastday reads the mailbox back.');
      this.dispatchEvent(new CustomEvent('taken'));
    });
  }

  async #while(what: string, deed: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#change(() => {
      this.#busy = what;
      this.#problem = undefined;
      this.#taken = '';
    });
    try {
      await deed();
    } catch (thrown) {
      this.#problem = asProblem(thrown);
    }
    this.#change(() => (this.#busy = ''));
  }
}

customElements.define('ld-runbook', Runbook);
