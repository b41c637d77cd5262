import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { type Receipt, uploadUrl } from '../../api/chats';
import { Intent } from '../../api/client';
import { asProblem, type Problem } from '../../api/problem';
import { upload } from '../../api/upload';
import { say } from '../../app/live';
import { formProblem } from '../../parts/problem';
import { bytes, count } from '../../words/count';
import { exact } from '../../words/dates';

/** Upload of a WhatsApp export: progress while it goes, a receipt that names the digest when it is there. */
class HandIn extends LitElement {
  static override properties = { caseId: { attribute: false }, zone: { attribute: false }, displayName: { attribute: false } };
  declare caseId: string;
  declare zone: string;
  declare displayName: string;
  readonly #intent = new Intent();
  #file: File | undefined;
  #sent: number | undefined;
  #receipt: Receipt | undefined;
  #problem: Problem | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const busy = this.#sent !== undefined;
    return html`<section class="card stack" aria-labelledby="hand-in">
      <h2 id="hand-in">Hand in a WhatsApp export</h2>
      <p class="muted">The file as the phone made it, .zip or .txt. It is kept byte for byte, encrypted; nobody reads it here.</p>
      ${formProblem(this.#problem)}
      <form class="fields" @submit=${(e: Event) => void this.#submit(e)}>
        <div class="field">
          <label for="export">Export of ${this.displayName}’s chat</label>
          <input id="export" type="file" accept=".zip,.txt,application/zip,text/plain" ?disabled=${busy} @change=${(e: Event) => this.#pick(e)} />
        </div>
        <div class="field wide"><button type="submit" ?disabled=${!this.#file || busy}>${busy ? 'Sending …' : this.#file ? `Hand in ${this.#file.name}` : 'Hand in'}</button></div>
      </form>
      ${busy ? this.#progress() : nothing} ${this.#receipt ? this.#shown(this.#receipt) : nothing}
    </section>`;
  }

  #progress(): TemplateResult {
    const total = this.#file?.size ?? 0;
    const sent = this.#sent ?? 0;
    return html`<div>
      <progress max=${total} .value=${sent} aria-label="Sent"></progress>
      <p class="small muted">${bytes(sent)} of ${bytes(total)}${sent >= total && total > 0 ? ': sent, now being read and sealed' : ''}</p>
    </div>`;
  }

  #shown(r: Receipt): TemplateResult {
    return html`<div class="note pass" role="status">
      <span aria-hidden="true">✓</span>
      <div>
        <p><strong>Received ${exact(r.receivedAt, this.zone)}</strong>: ${count(r.messages, 'message')}, ${bytes(r.bytes)}${r.gaps > 0 ? `, ${count(r.gaps, 'gap')}` : ''}.</p>
        <p class="small">Receipt <code>${r.receipt}</code><br />SHA-256 <code>${r.sha256}</code></p>
      </div>
    </div>`;
  }

  #pick(e: Event): void {
    this.#file = (e.target as HTMLInputElement).files?.[0];
    this.#problem = undefined;
    this.#receipt = undefined;
    this.requestUpdate();
  }

  async #submit(e: Event): Promise<void> {
    e.preventDefault();
    const file = this.#file;
    if (!file || this.#sent !== undefined) return;
    this.#sent = 0;
    this.#problem = undefined;
    this.requestUpdate();
    try {
      const key = this.#intent.keyFor([file.name, file.size, file.lastModified]);
      this.#receipt = await upload(uploadUrl(this.caseId, 'whatsapp'), file, key, (sent) => this.#went(sent));
      say('The export was received.');
      this.dispatchEvent(new CustomEvent('received', { bubbles: true }));
    } catch (thrown) {
      this.#problem = asProblem(thrown);
    } finally {
      this.#sent = undefined;
      this.requestUpdate();
    }
  }

  #went(sent: number): void {
    this.#sent = sent;
    this.requestUpdate();
  }
}

customElements.define('ld-hand-in', HandIn);
