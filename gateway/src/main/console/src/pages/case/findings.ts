import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { type Findings, type FoundAt, lookAgain, readFindings } from '../../api/chats';
import { asProblem, type Problem } from '../../api/problem';
import { say } from '../../app/live';
import { ask } from '../../parts/dialog';
import { problemNote } from '../../parts/problem';
import { count, number } from '../../words/count';
import { kindName } from '../../words/findings';
import { sentence } from '../../words/leaver';

/** The list behind a chat's findings: kinds and places, masked. Read when it is opened, page by page. */
class ChatFindings extends LitElement {
  static override properties = { caseId: { attribute: false }, chat: { attribute: false }, findings: { attribute: false }, dpo: { attribute: false } };
  declare caseId: string;
  declare chat: string;
  declare findings: Findings | null | undefined;
  /** Whether the person may have it looked through again. */
  declare dpo: boolean;
  #items: readonly FoundAt[] | undefined;
  #total = 0;
  #next: string | null = null;
  #problem: Problem | undefined;
  #busy = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`${this.#known() > 0 ? this.#list() : nothing} ${this.#again()}`;
  }

  /** How many the ledger counts, special categories included where it gives them. */
  #known(): number {
    const counts = [this.findings?.counts ?? {}, this.findings?.special?.counts ?? {}];
    return counts.flatMap((c) => Object.values(c)).reduce((sum, n) => sum + n, 0);
  }

  #list(): TemplateResult {
    return html`<details class="small" @toggle=${(e: Event) => this.#opened(e)}>
      <summary>Where, masked</summary>
      ${this.#problem ? problemNote(this.#problem, 'The counts above stand.', () => void this.#read()) : nothing}
      ${this.#items ? this.#table(this.#items) : this.#problem ? nothing : html`<p class="muted" role="status">Reading the findings …</p>`}
      ${this.#next ? html`<p><button type="button" class="quiet" ?disabled=${this.#busy} @click=${() => void this.#read(this.#next ?? undefined)}>Show more (${number(this.#items?.length ?? 0)} of ${number(this.#total)})</button></p>` : nothing}
    </details>`;
  }

  #table(items: readonly FoundAt[]): TemplateResult {
    return html`<table class="fold" aria-label="Findings">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Masked</th>
          <th scope="col">Sure?</th>
          <th scope="col">Where</th>
        </tr>
      </thead>
      <tbody>
        ${items.map(
          (f) => html`<tr>
            <th scope="row">${kindName(f.kind)} ${f.value}</th>
            <td data-label="Masked"><code>${f.masked}</code></td>
            <td data-label="Sure?">${sentence(f.confidence)}</td>
            <td data-label="Where">file ${f.entry + 1}, bytes ${number(f.from)} to ${number(f.to)}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #again(): TemplateResult | typeof nothing {
    const late = [this.findings, this.findings?.special].some((f) => f?.reason === 'SEALED_BEFORE_LAWFUL_BASIS');
    if (!this.dpo || !late) return nothing;
    return html`<p><button type="button" class="quiet" @click=${() => this.#askAgain()}>Look through it now</button></p>`;
  }

  #askAgain(): void {
    ask({
      title: 'Look through this chat now?',
      body: html`<p>It was sealed before the record stood. The detectors read it once; nobody sees its contents. That you asked stays in the custody log.</p>`,
      button: 'Look through it',
      act: async (_, key) => {
        await lookAgain(this.caseId, this.chat, key);
        this.#items = undefined;
        say('The chat was looked through.');
        this.dispatchEvent(new CustomEvent('looked', { bubbles: true }));
      },
    });
  }

  #opened(e: Event): void {
    if ((e.target as HTMLDetailsElement).open && !this.#items) void this.#read();
  }

  async #read(cursor?: string): Promise<void> {
    this.#busy = true;
    this.#problem = undefined;
    this.requestUpdate();
    try {
      const page = await readFindings(this.caseId, this.chat, cursor);
      this.#items = cursor ? [...(this.#items ?? []), ...page.items] : page.items;
      this.#total = page.total;
      this.#next = page.nextCursor;
      if (cursor) say(`${count(page.items.length, 'further finding')} shown.`);
    } catch (thrown) {
      this.#problem = asProblem(thrown);
    }
    this.#busy = false;
    this.requestUpdate();
  }
}

customElements.define('ld-findings', ChatFindings);
