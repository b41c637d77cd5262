import { html, nothing, type TemplateResult } from 'lit';
import { type ChatSource, type LawfulBasis, type LawfulBasisDraft, readLawfulBasis, writeLawfulBasis } from '../../api/chats';
import { Intent } from '../../api/client';
import { asProblem, type Problem } from '../../api/problem';
import { say } from '../../app/live';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { titled } from '../../app/title';
import { badge } from '../../parts/badge';
import { field, textArea } from '../../parts/field';
import { pageHead } from '../../parts/head';
import { formProblem, notForYou, problemPanel } from '../../parts/problem';
import { skeleton } from '../../parts/states';
import { day, exact, today } from '../../words/dates';
import { system } from '../../words/leaver';
import { verdict } from '../../words/tone';

const SOURCES: readonly ChatSource[] = ['teams', 'whatsapp'];

/** The lawful-basis record of each chat source. Until it stands, nothing of that source is collected or accepted. */
class LawfulBasisPage extends Page {
  readonly #records = new Resource<readonly LawfulBasis[]>(this, readLawfulBasis, 'later');
  readonly #intent = new Intent();
  #editing: ChatSource | undefined;
  #draft: LawfulBasisDraft = { dpia: '', lia: '', staffNotice: '', effectiveFrom: '' };
  #problem: Problem | undefined;
  #busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    titled('Lawful basis');
    if (this.may('seeLawfulBasis')) void this.#records.reload();
  }

  protected override render(): TemplateResult {
    const head = pageHead('Lawful basis', 'No chat source runs until its record stands: impact assessment, legitimate interests, staff notice. Consent is not offered as a basis.');
    if (!this.may('seeLawfulBasis')) return html`${head}${notForYou('This page', 'seeLawfulBasis')}`;
    const records = this.#records.value;
    if (!records && this.#records.problem) return html`${head}${problemPanel(this.#records.problem, { holds: 'Records that stand go on standing.', again: () => void this.#records.reload() })}`;
    if (!records) return html`${head}${skeleton('table', 'lawful-basis records')}`;
    return html`${head}
      <div class="halves">${SOURCES.map((s) => this.#card(s, records.find((r) => r.source.toLowerCase() === s)))}</div>`;
  }

  #card(source: ChatSource, record: LawfulBasis | undefined): TemplateResult {
    const title = html`<h2>${system(source)} ${badge(record ? standing(record) : verdict('warn', 'no record: nothing is collected'))}</h2>`;
    if (this.#editing === source) return html`<section class="card stack">${title}${this.#form(source)}</section>`;
    return html`<section class="card stack">
      ${title} ${record ? shown(record) : html`<p class="muted">${source === 'teams' ? 'The export of Teams chats waits' : 'Uploads of WhatsApp exports are refused'} until a data protection officer records the basis.</p>`}
      ${this.may('writeLawfulBasis') ? html`<p><button type="button" @click=${() => this.#edit(source, record)}>${record ? 'Replace the record' : `Record the basis for ${system(source)}`}</button></p>` : nothing}
    </section>`;
  }

  #edit(source: ChatSource, record: LawfulBasis | undefined): void {
    this.#editing = source;
    this.#problem = undefined;
    this.#draft = {
      dpia: record?.dpia ?? '',
      lia: record?.lia ?? '',
      article9Condition: record?.article9Condition ?? '',
      staffNotice: record?.staffNotice ?? '',
      effectiveFrom: record?.effectiveFrom ?? today('Europe/London'),
    };
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#dpia')?.focus());
  }

  #form(source: ChatSource): TemplateResult {
    const d = this.#draft;
    const put = (part: Partial<LawfulBasisDraft>): void => {
      this.#draft = { ...this.#draft, ...part };
      this.requestUpdate();
    };
    const of = this.#problem?.fields ?? {};
    const whole = [d.dpia, d.lia, d.staffNotice, d.effectiveFrom].every((v) => v.trim() !== '');
    return html`<form class="column" @submit=${(e: Event) => void this.#save(e, source)}>
      ${formProblem(this.#problem)}
      ${textArea({ name: 'dpia', label: 'Data protection impact assessment', hint: 'Where it is kept, its version and who signed it', required: true, value: d.dpia, problem: of['dpia'], onInput: (v) => put({ dpia: v }) })}
      ${textArea({ name: 'lia', label: 'Legitimate interests assessment', hint: 'Where it is kept, its version and its outcome', required: true, value: d.lia, problem: of['lia'], onInput: (v) => put({ lia: v }) })}
      ${textArea({ name: 'article9', label: 'Condition for special categories', hint: 'Article 9(2) condition, where such data can occur', value: d.article9Condition ?? '', problem: of['article9Condition'], onInput: (v) => put({ article9Condition: v }) })}
      ${textArea({ name: 'notice', label: 'Staff notice', hint: 'Where staff were told, and when', required: true, value: d.staffNotice, problem: of['staffNotice'], onInput: (v) => put({ staffNotice: v }) })}
      ${field({ name: 'from', label: 'In force from', type: 'date', required: true, value: d.effectiveFrom, hint: d.effectiveFrom ? day(d.effectiveFrom) : undefined, problem: of['effectiveFrom'], onInput: (v) => put({ effectiveFrom: v }) })}
      <div class="actions">
        <button type="submit" class="primary" ?disabled=${!whole || this.#busy}>${this.#busy ? 'Recording …' : `Put in force for ${system(source)}`}</button>
        <button type="button" @click=${() => this.#stop()}>Go back</button>
      </div>
    </form>`;
  }

  #stop(): void {
    this.#editing = undefined;
    this.requestUpdate();
  }

  async #save(e: Event, source: ChatSource): Promise<void> {
    e.preventDefault();
    this.#busy = true;
    this.#problem = undefined;
    this.requestUpdate();
    const { article9Condition, ...rest } = this.#draft;
    const body = article9Condition?.trim() ? { ...rest, article9Condition } : rest;
    try {
      await writeLawfulBasis(source, body, this.#intent.keyFor({ source, body }));
      this.#editing = undefined;
      say(`The record for ${system(source)} was kept.`);
      await this.#records.reload();
    } catch (thrown) {
      this.#problem = asProblem(thrown);
    }
    this.#busy = false;
    this.requestUpdate();
  }
}

function standing(r: LawfulBasis): ReturnType<typeof verdict> {
  return r.effectiveFrom.slice(0, 10) > today('Europe/London') ? verdict('run', `in force from ${day(r.effectiveFrom)}`) : verdict('pass', 'in force');
}

function shown(r: LawfulBasis): TemplateResult {
  return html`<dl class="facts-list">
    <dt>Impact assessment</dt>
    <dd>${r.dpia}</dd>
    <dt>Legitimate interests</dt>
    <dd>${r.lia}</dd>
    <dt>Special categories</dt>
    <dd>${r.article9Condition || html`<span class="muted">no condition named</span>`}</dd>
    <dt>Staff notice</dt>
    <dd>${r.staffNotice}</dd>
    <dt>In force from</dt>
    <dd>${day(r.effectiveFrom)}</dd>
    ${r.recordedAt ? html`<dt>Recorded</dt><dd>${exact(r.recordedAt)}</dd>` : nothing}
  </dl>`;
}

customElements.define('ld-lawful-basis', LawfulBasisPage);
