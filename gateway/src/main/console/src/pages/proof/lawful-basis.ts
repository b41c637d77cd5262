import { html, nothing, type TemplateResult } from 'lit';
import { DETECTORS, type LawfulBasis, type LawfulBasisDraft, type Purpose, readLawfulBasis, SOURCES, writeLawfulBasis } from '../../api/chats';
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
import { day, today } from '../../words/dates';
import { verdict } from '../../words/tone';
import { purposeName, shown, standing, withoutRecord } from './record';

/** The lawful-basis record of each chat source and of what may be looked for. Until it stands, nothing of it is done. */
class LawfulBasisPage extends Page {
  readonly #records = new Resource<readonly LawfulBasis[]>(this, readLawfulBasis, 'later');
  readonly #intent = new Intent();
  #editing: Purpose | undefined;
  #draft: LawfulBasisDraft = { dpia: '', lia: '', staffNotice: '', effectiveFrom: '' };
  #problem: Problem | undefined;
  #busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    titled('Lawful basis');
    if (this.may('seeLawfulBasis')) void this.#records.reload();
  }

  protected override render(): TemplateResult {
    const head = pageHead('Lawful basis', 'No chat source and no detector runs until its record stands: impact assessment, legitimate interests, staff notice. Consent is not offered as a basis.');
    if (!this.may('seeLawfulBasis')) return html`${head}${notForYou('This page', 'seeLawfulBasis')}`;
    const records = this.#records.value;
    if (!records && this.#records.problem) return html`${head}${problemPanel(this.#records.problem, { holds: 'Records that stand go on standing.', again: () => void this.#records.reload() })}`;
    if (!records) return html`${head}${skeleton('table', 'lawful-basis records')}`;
    const cards = (all: readonly Purpose[]): TemplateResult =>
      html`<div class="halves">${all.map((p) => this.#card(p, records.find((r) => r.source.toLowerCase() === p)))}</div>`;
    return html`${head}
      <h2 class="group-head">Sources of chats</h2>
      ${cards(SOURCES)}
      <h2 class="group-head">What may be looked for in them</h2>
      ${cards(DETECTORS)}`;
  }

  #card(purpose: Purpose, record: LawfulBasis | undefined): TemplateResult {
    const title = html`<h3>${purposeName(purpose)} ${badge(record ? standing(record) : verdict('warn', withoutRecord(purpose).state))}</h3>`;
    if (this.#editing === purpose) return html`<section class="card stack">${title}${this.#form(purpose)}</section>`;
    return html`<section class="card stack">
      ${title} ${record ? shown(record) : html`<p class="muted">${withoutRecord(purpose).effect}</p>`}
      ${this.may('writeLawfulBasis') ? html`<p><button type="button" @click=${() => this.#edit(purpose, record)}>${record ? 'Replace the record' : `Record the basis for ${purposeName(purpose)}`}</button></p>` : nothing}
    </section>`;
  }

  #edit(purpose: Purpose, record: LawfulBasis | undefined): void {
    this.#editing = purpose;
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

  #form(purpose: Purpose): TemplateResult {
    const d = this.#draft;
    const put = (part: Partial<LawfulBasisDraft>): void => {
      this.#draft = { ...this.#draft, ...part };
      this.requestUpdate();
    };
    const of = this.#problem?.fields ?? {};
    const special = purpose === 'special-categories';
    const whole = [d.dpia, d.lia, d.staffNotice, d.effectiveFrom, ...(special ? [d.article9Condition ?? ''] : [])].every((v) => v.trim() !== '');
    return html`<form class="column" @submit=${(e: Event) => void this.#save(e, purpose)}>
      ${formProblem(this.#problem)}
      ${textArea({ name: 'dpia', label: 'Data protection impact assessment', hint: 'Where it is kept, its version and who signed it', required: true, value: d.dpia, problem: of['dpia'], onInput: (v) => put({ dpia: v }) })}
      ${textArea({ name: 'lia', label: 'Legitimate interests assessment', hint: 'Where it is kept, its version and its outcome', required: true, value: d.lia, problem: of['lia'], onInput: (v) => put({ lia: v }) })}
      ${textArea({ name: 'article9', label: 'Condition for special categories', hint: special ? 'The Article 9(2) condition that lets them be looked for' : 'Article 9(2) condition, where such data can occur', required: special, value: d.article9Condition ?? '', problem: of['article9Condition'], onInput: (v) => put({ article9Condition: v }) })}
      ${textArea({ name: 'notice', label: 'Staff notice', hint: 'Where staff were told, and when', required: true, value: d.staffNotice, problem: of['staffNotice'], onInput: (v) => put({ staffNotice: v }) })}
      ${field({ name: 'from', label: 'In force from', type: 'date', required: true, value: d.effectiveFrom, hint: d.effectiveFrom ? day(d.effectiveFrom) : undefined, problem: of['effectiveFrom'], onInput: (v) => put({ effectiveFrom: v }) })}
      <div class="actions">
        <button type="submit" class="primary" ?disabled=${!whole || this.#busy}>${this.#busy ? 'Recording …' : `Put in force for ${purposeName(purpose)}`}</button>
        <button type="button" @click=${() => this.#stop()}>Go back</button>
      </div>
    </form>`;
  }

  #stop(): void {
    this.#editing = undefined;
    this.requestUpdate();
  }

  async #save(e: Event, purpose: Purpose): Promise<void> {
    e.preventDefault();
    this.#busy = true;
    this.#problem = undefined;
    this.requestUpdate();
    const { article9Condition, ...rest } = this.#draft;
    const body = article9Condition?.trim() ? { ...rest, article9Condition } : rest;
    try {
      await writeLawfulBasis(purpose, body, this.#intent.keyFor({ purpose, body }));
      this.#editing = undefined;
      say(`The record for ${purposeName(purpose)} was kept.`);
      await this.#records.reload();
    } catch (thrown) {
      this.#problem = asProblem(thrown);
    }
    this.#busy = false;
    this.requestUpdate();
  }
}

customElements.define('ld-lawful-basis', LawfulBasisPage);
