import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Intent } from '../api/client';
import { asProblem, type Problem } from '../api/problem';
import { type Audit, readScan, type Scan, type ScannedSource, startScan } from '../api/scans';
import { say } from '../app/live';
import { badge } from './badge';
import { formProblem } from './problem';
import { number } from '../words/count';
import { clock } from '../words/dates';
import { reason, system } from '../words/leaver';
import { type Verdict, verdict } from '../words/tone';

const LOOK_AGAIN_MS = 2_000;

/** How one source stands in a scan. */
export function sourceVerdict(s: ScannedSource): Verdict {
  switch (s.state) {
    case 'COMPLETE':
      return verdict('pass', 'Read whole');
    case 'PARTIAL':
      return verdict('warn', `Broke off: ${reason(s.reason)}`);
    case 'FAILED':
      return verdict('fail', `Not read: ${reason(s.reason)}`);
    default:
      return verdict('run', 'Reading');
  }
}

/** What a scan came to, in a sentence. */
export function scanWords(s: Scan): string {
  if (s.state === 'RUNNING') return `A scan runs since ${clock(s.startedAt)}.`;
  if (s.state === 'COMPLETE') return `The scan ended at ${clock(s.finishedAt)}; every system was read whole.`;
  if (s.state === 'PARTIAL') return `The scan ended at ${clock(s.finishedAt)}; not every system was read whole. Nothing was closed because of it.`;
  return 'The scan failed. What stood before still stands.';
}

/** Starts a scan and follows it; a scan that is under way is joined, by whomever it was started. */
class ScanElement extends LitElement {
  static override properties = { may: { attribute: false }, audit: { attribute: false } };
  declare may: boolean;
  /** Whose scan: a page asks about one audit only. */
  declare audit: Audit;
  #scan: Scan | undefined;
  #problem: Problem | undefined;
  #busy = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #intent = new Intent();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const kept = sessionStorage.getItem(this.#kept());
    if (kept && this.may) void this.#look(kept);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.may) return nothing;
    const running = this.#busy || this.#scan?.state === 'RUNNING';
    return html`<button type="button" ?disabled=${running} @click=${() => void this.#start()}>${running ? 'Scanning …' : 'Scan now'}</button> ${formProblem(this.#problem)} ${this.#progress()}`;
  }

  /** Where the scan that this window follows is remembered. */
  #kept(): string {
    return `lastday-${this.audit}-scan`;
  }

  #progress(): TemplateResult | typeof nothing {
    const s = this.#scan;
    if (!s) return nothing;
    return html`<div class="card scan-progress" role="region" aria-label="Scan">
      <p>${scanWords(s)}</p>
      <ul class="rows">
        ${s.sources.map((each) => html`<li><span class="grow">${system(each.source)}</span><span class="muted">${number(each.read ?? 0)} read</span>${badge(sourceVerdict(each))}</li>`)}
      </ul>
    </div>`;
  }

  async #start(): Promise<void> {
    this.#busy = true;
    this.#problem = undefined;
    this.requestUpdate();
    try {
      // a scan that ended is another intent than the next one
      const scan = await startScan(this.audit, this.#intent.keyFor({ after: this.#scan?.id ?? '' }));
      sessionStorage.setItem(this.#kept(), scan.id);
      say('The scan has started.');
      this.#take(scan);
    } catch (thrown) {
      this.#problem = asProblem(thrown);
    }
    this.#busy = false;
    this.requestUpdate();
  }

  async #look(id: string): Promise<void> {
    try {
      this.#take(await readScan(this.audit, id));
      this.#problem = undefined;
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (problem.status === 404 || problem.forbidden || problem.signedOut) sessionStorage.removeItem(this.#kept());
      else {
        this.#problem = problem;
        this.#lookLater(id);
      }
    }
    this.requestUpdate();
  }

  #take(scan: Scan): void {
    const ended = this.#scan?.state === 'RUNNING' && scan.state !== 'RUNNING';
    this.#scan = scan;
    if (scan.state === 'RUNNING') return this.#lookLater(scan.id);
    sessionStorage.removeItem(this.#kept());
    if (ended) {
      say(scanWords(scan));
      this.dispatchEvent(new CustomEvent('ld-scanned', { bubbles: true }));
    }
  }

  #lookLater(id: string): void {
    clearTimeout(this.#timer);
    if (this.isConnected) this.#timer = setTimeout(() => void this.#look(id), LOOK_AGAIN_MS);
  }
}

customElements.define('ld-scan', ScanElement);
