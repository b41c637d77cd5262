import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { findPeople, type PeopleFound, type Person } from '../api/offboarding';
import { asProblem, type Problem } from '../api/problem';
import { say } from '../app/live';
import { count } from '../words/count';
import { reason, system } from '../words/leaver';
import { face } from './face';

/**
 * Finds one more person within a form, as a successor: search, then choose from what was found. Fires `picked` with the
 * person, or with nothing where the choice was taken back.
 */
class PersonPicker extends LitElement {
  static override properties = { name: {}, label: {}, hint: {}, problem: {}, required: { type: Boolean }, not: {}, person: { attribute: false }, find: { attribute: false } };
  declare name: string;
  declare label: string;
  declare hint: string;
  declare problem: string | undefined;
  declare required: boolean;
  /** A person who cannot be chosen: the leaver. */
  declare not: string | undefined;
  declare person: Person | undefined;
  /** How people are found, where that is not by the search of HR and IT. */
  declare find: ((words: string) => Promise<PeopleFound>) | undefined;
  #words = '';
  #found: PeopleFound | undefined;
  #failed: Problem | undefined;
  #busy = false;
  #moved = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<div class="field picker-field" role="group" aria-labelledby="${this.name}-label">
      <label id="${this.name}-label" for=${this.person ? nothing : this.name}>${this.label}${this.required ? nothing : html` <span class="muted">(optional)</span>`}</label>
      ${this.person ? this.#chosen(this.person) : this.#search()}
      ${this.problem ? html`<p class="field-problem" id="${this.name}-problem"><span aria-hidden="true">✕</span> ${this.problem}</p>` : nothing}
    </div>`;
  }

  #chosen(p: Person): TemplateResult {
    return html`<div class="picked">
      ${face(p.displayName)}
      <span><strong>${p.displayName}</strong><span class="cell-note">${describe(p)}</span></span>
      <button type="button" class="quiet" aria-label="Somebody else than ${p.displayName}: ${this.label}" @click=${() => this.#pick(undefined)}>Somebody else</button>
    </div>`;
  }

  #search(): TemplateResult {
    const described = `${this.name}-hint${this.problem ? ` ${this.name}-problem` : ''}`;
    return html`<div class="search">
        <input
          id=${this.name}
          type="search"
          autocomplete="off"
          .value=${this.#words}
          aria-describedby=${described}
          aria-invalid=${this.problem ? 'true' : nothing}
          @input=${(e: Event) => this.#typed((e.target as HTMLInputElement).value)}
          @keydown=${(e: KeyboardEvent) => this.#entered(e)}
        />
        <button type="button" aria-label="Find: ${this.label}" ?disabled=${this.#busy} @click=${() => void this.#find()}>${this.#busy ? 'Finding …' : 'Find'}</button>
      </div>
      <p class="hint" id="${this.name}-hint">${this.hint}</p>
      ${this.#results()}`;
  }

  #results(): TemplateResult | typeof nothing {
    if (this.#failed?.forbidden) return this.#byId();
    if (this.#failed) return html`<p class="field-problem" role="alert"><span aria-hidden="true">✕</span> ${this.#failed.title}. ${this.#failed.detail}</p>`;
    const found = this.#found;
    if (!found) return nothing;
    const items = found.items.filter((p) => p.person !== this.not);
    const partly = found.incomplete.map((i) => html`<p class="hint">${system(i.system)} did not answer: ${reason(i.reason)}. Somebody who is only there is missing.</p>`);
    return html`${partly}
      ${items.length === 0
        ? html`<p class="hint">Nobody else matches.</p>`
        : html`<ul class="rows picks">
            ${items.map(
              (p) => html`<li>
                <span class="grow"><strong>${p.displayName}</strong><span class="cell-note">${describe(p)}</span></span>
                <button type="button" class="quiet" aria-label="Choose ${p.displayName}, ${p.email ?? p.person}" @click=${() => this.#pick(p)}>Choose</button>
              </li>`,
            )}
          </ul>`}`;
  }

  /** Searching is for HR and IT; others name a person whose id they were given. */
  #byId(): TemplateResult {
    const id = this.#words.trim();
    const known = /^(entra:|keycloak:[^:]+:)\S+$/.test(id);
    return html`<p class="hint" role="status">Your role may not search for people. Type the id that HR gives you, as <code>entra:5b1f…</code> or <code>keycloak:realm:8c11…</code></p>
      <p><button type="button" class="quiet" ?disabled=${!known} @click=${() => this.#pick(namedById(id))}>Take this id</button></p>`;
  }

  /** Enter searches; the form around is not sent. */
  #entered(e: KeyboardEvent): void {
    if (e.key !== 'Enter') return;
    e.preventDefault();
    void this.#find();
  }

  #typed(words: string): void {
    this.#words = words;
    if (this.#failed?.forbidden) this.requestUpdate();
  }

  async #find(): Promise<void> {
    if (this.#words.trim().length < 2 || this.#busy) return;
    this.#busy = true;
    this.#failed = undefined;
    this.requestUpdate();
    try {
      this.#found = await (this.find ?? findPeople)(this.#words.trim());
      say(`${count(this.#found.items.length, 'person', 'people')} found.`);
    } catch (thrown) {
      this.#failed = asProblem(thrown);
    }
    this.#busy = false;
    this.requestUpdate();
  }

  #pick(person: Person | undefined): void {
    this.#found = undefined;
    this.#moved = true;
    this.dispatchEvent(new CustomEvent<Person | undefined>('picked', { detail: person }));
  }

  /** The button that was pressed is gone once the page has taken the choice: the focus goes to what stands in its place. */
  protected override updated(changed: PropertyValues): void {
    if (!this.#moved || !changed.has('person')) return;
    this.#moved = false;
    this.querySelector<HTMLElement>(this.person ? '.picked button' : 'input')?.focus();
  }
}

/** A person of whom only the id is known here. */
function namedById(person: string): Person {
  return { person, displayName: person, jobTitle: null, department: null, manager: null, email: null, employeeId: null, accountEnabled: null, lastSignInAt: null, userType: 'MEMBER', accounts: [], suggestions: [] };
}

/** What tells a person from a namesake, in one line. */
function describe(p: Person): string {
  return [p.jobTitle, p.department, p.manager ? `manager ${p.manager.displayName}` : '', p.email].filter(Boolean).join(' · ') || p.person;
}

customElements.define('ld-person-picker', PersonPicker);
