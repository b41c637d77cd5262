import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Intent } from '../../api/client';
import { type PlaybookFinding, uploadPlaybook } from '../../api/playbooks';
import { asProblem, type Problem } from '../../api/problem';
import { say } from '../../app/live';
import { go } from '../../app/router';
import { field } from '../../parts/field';
import { fileZone } from '../../parts/file-zone';
import { formProblem } from '../../parts/problem';
import { findingsTable } from './findings';

/** Brings a playbook of the firm's own: BPMN from any modeller, read here and never run as it is. */
class PlaybookUpload extends LitElement {
  readonly #intent = new Intent();
  #file: File | undefined;
  #name = '';
  #over = false;
  #busy = false;
  #problem: Problem | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const findings = (this.#problem?.lists['findings'] ?? []) as readonly PlaybookFinding[];
    return html`<section class="card stack" aria-labelledby="upload">
        <h2 id="upload">Bring your own</h2>
        <p class="muted">BPMN 2.0 from any modeller: phases as sub-processes, steps as tasks that Lastday knows, tasks for people with a due date. Scripts, expressions and conditions are refused. Nothing of the file is run: Lastday reads it and runs BPMN of its own making, after a second person agreed.</p>
        <form class="column" @submit=${(e: Event) => void this.#send(e)}>
          ${formProblem(this.#problem)}
          ${field({
            name: 'playbook-name',
            label: 'Name',
            value: this.#name,
            hint: 'Small letters, digits and hyphens, as “our-sales”; left empty, the id of the process. The name of one in force makes its next version; those that Lastday ships keep theirs.',
            problem: this.#problem?.kind === 'playbook-name-unfit' ? this.#problem.detail : undefined,
            onInput: (v) => this.#change(() => (this.#name = v.trim().toLowerCase())),
          })}
          ${fileZone({
            name: 'playbook-file',
            label: 'BPMN file',
            accept: '.bpmn,.xml,application/xml,text/xml',
            file: this.#file,
            over: this.#over,
            disabled: this.#busy,
            onOver: (over) => this.#change(() => (this.#over = over)),
            onFile: (file) => this.#chosen(file),
          })}
          <div class="actions"><button type="submit" ?disabled=${!this.#file || this.#busy}>${this.#busy ? 'Reading …' : this.#file ? `Upload ${this.#file.name}` : 'Upload'}</button></div>
        </form>
      </section>
      ${findings.length > 0 ? findingsTable(findings) : nothing}`;
  }

  #change(what: () => void): void {
    what();
    this.requestUpdate();
  }

  #chosen(file: File | undefined): void {
    this.#change(() => {
      this.#file = file;
      this.#problem = undefined;
    });
  }

  async #send(e: Event): Promise<void> {
    e.preventDefault();
    const file = this.#file;
    if (!file || this.#busy) return;
    this.#change(() => {
      this.#busy = true;
      this.#problem = undefined;
    });
    try {
      const xml = await file.text();
      const draft = await uploadPlaybook(this.#name, xml, this.#intent.keyFor({ name: this.#name, xml }));
      go(`/playbooks/drafts/${encodeURIComponent(draft.id)}`);
    } catch (thrown) {
      this.#problem = asProblem(thrown);
      say('The playbook was refused.');
    }
    this.#change(() => (this.#busy = false));
  }
}

customElements.define('ld-playbook-upload', PlaybookUpload);
