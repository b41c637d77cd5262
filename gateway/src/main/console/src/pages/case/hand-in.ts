import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { HANDED_IN, type HandedIn, isOpaque, type Receipt, uploadUrl } from '../../api/chats';
import { Intent } from '../../api/client';
import { asProblem, type Problem } from '../../api/problem';
import { upload } from '../../api/upload';
import { say } from '../../app/live';
import { choice, textArea } from '../../parts/field';
import { formProblem } from '../../parts/problem';
import { HOW_TO_EXPORT } from '../../words/chats';
import { bytes, count } from '../../words/count';
import { exact } from '../../words/dates';
import { system } from '../../words/leaver';
import { fileZone, guardDrops } from '../../parts/file-zone';

/** Upload of an export of any source: progress while it goes, a receipt that names the digest when it is there. */
class HandIn extends LitElement {
  static override properties = { caseId: { attribute: false }, zone: { attribute: false }, displayName: { attribute: false } };
  declare caseId: string;
  declare zone: string;
  declare displayName: string;
  readonly #intent = new Intent();
  #source: HandedIn = 'whatsapp';
  #file: File | undefined;
  #note = '';
  #counterpart = false;
  #over = false;
  #sent: number | undefined;
  #receipt: Receipt | undefined;
  #problem: Problem | undefined;
  #unguard: (() => void) | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unguard = guardDrops();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unguard?.();
  }

  protected override render(): TemplateResult {
    const busy = this.#sent !== undefined;
    return html`<section class="card stack" aria-labelledby="hand-in">
      <h2 id="hand-in">Hand in a chat</h2>
      <p class="muted">The file is kept byte for byte, encrypted; nobody reads it here.</p>
      ${this.#refusal()}
      <form class="column" @submit=${(e: Event) => void this.#submit(e)}>
        ${choice({
          name: 'hand-in-source',
          label: 'Source',
          value: this.#source,
          options: HANDED_IN.map((s) => [s, system(s)] as const),
          hint: HOW_TO_EXPORT[this.#source].how,
          disabled: busy,
          onPick: (v) => this.#change(() => (this.#source = v as HandedIn)),
        })}
        ${fileZone({
          name: 'export',
          file: this.#file,
          accept: HOW_TO_EXPORT[this.#source].accept,
          label: isOpaque(this.#source) ? `File of ${this.displayName}` : `Export of ${this.displayName}’s chat`,
          over: this.#over,
          disabled: busy,
          onOver: (over) => this.#change(() => (this.#over = over)),
          onFile: (file) => this.#pick(file),
        })}
        ${isOpaque(this.#source)
          ? textArea({
              name: 'hand-in-note',
              label: 'What it is and where it comes from',
              required: true,
              hint: 'Stays with the file, which is not read. No contents of the chat.',
              value: this.#note,
              onInput: (v) => this.#change(() => (this.#note = v)),
            })
          : this.#otherSide(busy)}
        <div><button type="submit" ?disabled=${!this.#ready() || busy}>${busy ? 'Sending …' : this.#file ? `Hand in ${this.#file.name}` : 'Hand in'}</button></div>
      </form>
      ${busy ? this.#progress() : nothing} ${this.#receipt ? this.#shown(this.#receipt) : nothing}
    </section>`;
  }

  /** A counterpart's export is held against the leaver's: what is only here, only there, in both. */
  #otherSide(busy: boolean): TemplateResult {
    return html`<div class="tick">
      <input type="checkbox" id="counterpart" .checked=${this.#counterpart} ?disabled=${busy} aria-describedby="counterpart-hint" @change=${(e: Event) => this.#change(() => (this.#counterpart = (e.target as HTMLInputElement).checked))} />
      <label for="counterpart">Somebody else’s export of the same chat</label>
      <p class="hint" id="counterpart-hint">It is compared day by day with ${this.displayName}’s own; both are kept whole.</p>
    </div>`;
  }

  #change(what: () => void): void {
    what();
    this.requestUpdate();
  }

  #ready(): boolean {
    return this.#file !== undefined && (!isOpaque(this.#source) || this.#note.trim() !== '');
  }

  /** Why it was refused, and the way on where there is one. */
  #refusal(): TemplateResult | typeof nothing {
    const looksLike = HANDED_IN.find((s) => s === this.#problem?.more['looksLike']);
    const kept = this.#problem?.more['setAside'];
    return html`${formProblem(this.#problem)}
    ${looksLike && this.#file ? html`<p><button type="button" @click=${() => void this.#sendAs(looksLike)}>Hand it in as ${system(looksLike)}</button></p>` : nothing}
    ${kept ? html`<p class="small">It stands under <a href="#chats">Files that could not be read</a> and waits for a decision.</p>` : nothing}`;
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
    const read = isOpaque(r.source) ? 'kept, not read' : count(r.messages, 'message');
    return html`<div class="note pass" role="status">
      <span aria-hidden="true">✓</span>
      <div>
        <p><strong>Received ${exact(r.receivedAt, this.zone)}</strong>: ${system(r.source)}, ${read}, ${bytes(r.bytes)}${r.gaps > 0 ? `, ${count(r.gaps, 'gap')}` : ''}.</p>
        <p class="small">Receipt <code>${r.receipt}</code><br />SHA-256 <code>${r.sha256}</code></p>
      </div>
    </div>`;
  }

  #pick(file: File | undefined): void {
    this.#file = file;
    this.#problem = undefined;
    this.#receipt = undefined;
    this.requestUpdate();
  }

  #sendAs(source: HandedIn): Promise<void> {
    this.#source = source;
    return this.#send();
  }

  #submit(e: Event): Promise<void> {
    e.preventDefault();
    return this.#send();
  }

  async #send(): Promise<void> {
    const file = this.#file;
    if (!file || !this.#ready() || this.#sent !== undefined) return;
    const note = isOpaque(this.#source) ? this.#note.trim() : '';
    const counterpart = this.#counterpart && !isOpaque(this.#source);
    this.#change(() => {
      this.#sent = 0;
      this.#problem = undefined;
      this.#receipt = undefined;
    });
    try {
      const key = this.#intent.keyFor([this.#source, counterpart, note, file.name, file.size, file.lastModified]);
      this.#receipt = await upload(uploadUrl(this.caseId, this.#source, counterpart), file, key, (sent) => this.#change(() => (this.#sent = sent)), note);
      say('The file was received.');
    } catch (thrown) {
      this.#problem = asProblem(thrown);
    }
    this.#change(() => (this.#sent = undefined));
    this.#told();
  }

  /** A receipt, or a file that was set aside: the list above has something new. */
  #told(): void {
    if (this.#receipt || this.#problem?.more['setAside']) this.dispatchEvent(new CustomEvent('received', { bubbles: true }));
  }
}

customElements.define('ld-hand-in', HandIn);
