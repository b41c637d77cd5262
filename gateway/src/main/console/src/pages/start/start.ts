import { html, nothing, type TemplateResult } from 'lit';
import { findPeople, type PeopleFound, type Person, startLeaver } from '../../api/offboarding';
import type { Problem } from '../../api/problem';
import { asProblem } from '../../api/problem';
import { type Playbook, readPlaybooks } from '../../api/playbooks';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { go } from '../../app/router';
import { titled } from '../../app/title';
import { ask } from '../../parts/dialog';
import { face } from '../../parts/face';
import { searchField } from '../../parts/filters';
import { pageHead } from '../../parts/head';
import { formProblem, notForYou, problemPanel } from '../../parts/problem';
import { empty, skeleton } from '../../parts/states';
import { today } from '../../words/dates';
import { confirmation } from './confirmation';
import { datesForm } from './dates-form';
import { type Draft, draftProblems, emptyDraft, toRequest } from './draft';
import { peopleFound, personFacts } from './found';
import { kindForm } from './kind';
import { trail } from './trail';

/** Start a leaver: find the person, give the dates, confirm by name; the plan follows on a page of its own. */
class StartPage extends Page {
  readonly #found = new Resource<PeopleFound>(this, (s) => findPeople(this.filter('q'), s), 'later');
  readonly #playbooks = new Resource<readonly Playbook[]>(this, readPlaybooks, 'later');
  #asked = '';
  #chosen: Person | undefined;
  #draft: Draft = emptyDraft(Intl.DateTimeFormat().resolvedOptions().timeZone.replace(/^UTC$/, 'Europe/London'));
  #problem: Problem | undefined;
  #tried = false;

  override connectedCallback(): void {
    super.connectedCallback();
    titled('Start a leaver');
    if (this.may('startLeaver')) void this.#playbooks.reload().then(() => this.#usual());
  }

  /** The playbook that the address names, else the usual one. */
  #usual(): void {
    const all = this.#playbooks.value ?? [];
    const wanted = [this.filter('playbook'), 'standard'].find((name) => all.some((p) => p.name === name));
    if (!this.#draft.playbook && wanted) this.#change({ playbook: wanted });
  }

  get #playbook(): Playbook | undefined {
    return this.#playbooks.value?.find((p) => p.name === this.#draft.playbook);
  }

  protected override willUpdate(): void {
    const q = this.filter('q');
    if (!this.may('startLeaver') || this.#asked === q) return;
    this.#asked = q;
    this.#chosen = undefined;
    if (q.length >= 2) void this.#found.renew();
  }

  protected override render(): TemplateResult {
    const who = this.#chosen;
    if (!this.may('startLeaver')) return html`${pageHead('Start a leaver')}${notForYou('Starting a leaver', 'startLeaver')}`;
    return html`${pageHead('Start a leaver', who ? 'Nothing is changed anywhere until the plan is approved.' : 'Find the person over Entra and Keycloak. Names can be the same; people are not.')}
    ${trail(who ? 2 : 1)} ${who ? this.#dates(who) : this.#find()}`;
  }

  #find(): TemplateResult {
    return html`<div class="toolbar">${searchField('Name, e-mail or employee number')}</div>
      ${this.#results()}`;
  }

  #results(): TemplateResult {
    const q = this.filter('q');
    if (q.length < 2) return empty('Who leaves?', 'Type at least two letters of a name, an e-mail address or an employee number, then Find.');
    if (this.#found.problem) {
      return problemPanel(this.#found.problem, { holds: 'Nothing was started. That the search failed does not mean that the person is not there.', again: () => void this.#found.reload() });
    }
    const found = this.#found.value;
    if (!found) return skeleton('table', 'people');
    if (found.items.length === 0 && found.incomplete.length === 0) return empty(`Nobody matches “${q}”`, 'Try the family name alone, or the e-mail address as Entra or Keycloak has it.');
    return peopleFound(found, (p) => this.#choose(p));
  }

  #choose(person: Person | undefined): void {
    this.#chosen = person;
    this.#problem = undefined;
    this.#tried = false;
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(person ? '.kinds input:checked, #lastWorkingDay' : 'input[name="q"]')?.focus());
  }

  #dates(who: Person): TemplateResult {
    const local = this.#tried ? draftProblems(this.#draft, today(this.#draft.zone), this.#playbook) : {};
    return html`<form class="column" novalidate @submit=${(e: Event) => this.#submit(e, who)}>
      <section class="card" aria-labelledby="chosen">
        <div class="person-choice">
          ${face(who.displayName)}
          <div>
            <h2 id="chosen">${who.displayName}</h2>
            <p>${[who.jobTitle, who.department].filter(Boolean).join(' · ')}</p>
            ${personFacts(who)}
          </div>
          <button type="button" @click=${() => this.#choose(undefined)}>Somebody else</button>
        </div>
      </section>
      ${formProblem(this.#problem)}
      ${kindForm({
        playbooks: this.#playbooks.value,
        problem: this.#playbooks.problem,
        chosen: this.#draft.playbook,
        again: () => void this.#playbooks.reload().then(() => this.#usual()),
        choose: (playbook) => this.#change({ playbook }),
      })}
      ${datesForm({
        person: who,
        playbook: this.#playbook,
        draft: this.#draft,
        problems: { ...local, ...this.#problem?.fields },
        today: today(this.#draft.zone),
        change: (part) => this.#change(part),
      })}
      <div class="actions"><button type="submit" class="primary">Go on</button>${this.#tried && Object.keys(local).length > 0 ? html`<p class="field-problem" role="alert">Look again at what is marked above.</p>` : nothing}</div>
    </form>`;
  }

  #change(part: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...part };
    this.requestUpdate();
  }

  #submit(e: Event, who: Person): void {
    e.preventDefault();
    this.#tried = true;
    this.requestUpdate();
    if (Object.keys(draftProblems(this.#draft, today(this.#draft.zone), this.#playbook)).length > 0) {
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    this.#confirm(who);
  }

  #confirm(who: Person): void {
    ask({
      ...confirmation(who, this.#draft, this.#playbook),
      act: (_, key, typed) => this.#send(who, typed, key),
    });
  }

  async #send(who: Person, typed: string, key: string): Promise<void> {
    try {
      const started = await startLeaver({ ...toRequest(who, this.#draft, this.#playbook), confirmName: typed }, key);
      go(`/leavers/${encodeURIComponent(started.id)}/plan?new=1`);
    } catch (thrown) {
      this.#problem = asProblem(thrown);
      this.requestUpdate();
      throw this.#problem;
    }
  }
}

customElements.define('ld-start', StartPage);
