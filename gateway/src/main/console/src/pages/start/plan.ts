import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { actOnCase, type LeaverCase, type Person, type Plan, readCase, readPlan } from '../../api/offboarding';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { go } from '../../app/router';
import { titled } from '../../app/title';
import { badge } from '../../parts/badge';
import { ask } from '../../parts/dialog';
import { face } from '../../parts/face';
import { pageHead } from '../../parts/head';
import { notForYou, problemPanel } from '../../parts/problem';
import { skeleton } from '../../parts/states';
import { ending } from '../../words/dates';
import { caseState } from '../../words/leaver';
import { personFacts } from './found';
import { letter } from './letter';
import { trail } from './trail';

/** The plan of one case, to be read before it is approved. */
class PlanPage extends Page {
  static override properties = { ...Page.properties, caseId: { attribute: false } };
  declare caseId: string;
  readonly #plan = new Resource<Plan>(this, (s) => readPlan(this.caseId, s), 'later');
  readonly #case = new Resource<LeaverCase>(this, (s) => readCase(this.caseId, s), 'later');

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('caseId') || !this.may('seePlan')) return;
    void this.#plan.renew();
    void this.#case.renew();
  }

  protected override render(): TemplateResult {
    if (!this.may('seePlan')) return html`${pageHead('Plan')}${notForYou('The plan', 'seePlan')}`;
    const problem = this.#plan.problem ?? this.#case.problem;
    if (problem) return html`${pageHead('Plan')}${problemPanel(problem, { holds: 'The case itself stands as it was.', again: () => this.#again() })}`;
    const plan = this.#plan.value;
    const c = this.#case.value;
    if (!plan || !c) return html`${pageHead('Plan')}${skeleton('letter', 'the plan')}`;
    titled(`Plan: ${c.displayName}`);
    const line = html`Access ends ${ending(c.dates.accessEnds, c.dates.zone)} · ${badge(caseState(c.state))}`;
    return html`${pageHead(`Plan for the last day of ${c.displayName}`, line, this.#actions(c))}
    ${this.filter('new') ? html`${trail(3)}${this.#sent(c)}` : nothing} ${whoItIs(plan.person)} ${letter(plan, c.dates.zone, this.may('seeDevices'))}`;
  }

  #again(): void {
    void this.#plan.reload();
    void this.#case.reload();
  }

  #sent(c: LeaverCase): TemplateResult {
    return html`<div class="note run" role="status">
      <span aria-hidden="true">◐</span>
      <p>${c.state === 'AWAITING_APPROVAL' ? 'The plan is with the approvers. Nothing is changed until it is approved.' : `The case is ${caseState(c.state).word.toLowerCase()}.`}</p>
    </div>`;
  }

  #actions(c: LeaverCase): TemplateResult {
    const open = c.state === 'AWAITING_APPROVAL' || c.state === 'DRAFT' || c.state === 'SCHEDULED';
    return html`${open && this.may('cancel') ? html`<button type="button" @click=${() => this.#withdraw(c)}>Withdraw</button>` : nothing}
      <a class="button primary" href="/leavers/${encodeURIComponent(c.id)}">Open the case</a>`;
  }

  #withdraw(c: LeaverCase): void {
    ask({
      title: `Withdraw the last day of ${c.displayName}?`,
      body: html`<p>The case ends here. Nothing was changed on ${c.displayName}’s accounts.</p>`,
      button: `Withdraw ${c.displayName}`,
      reasonLabel: 'Why',
      act: async (why, key) => {
        await actOnCase(c.id, 'cancellation', why, key);
        go(`/leavers/${encodeURIComponent(c.id)}`);
      },
    });
  }
}

/** Who is meant, so that whoever decides notices the wrong person. */
function whoItIs(p: Person): TemplateResult {
  return html`<section class="card person-card" aria-label="Who is meant">
    <div class="person-choice">
      ${face(p.displayName)}
      <div>
        <h2>Is this the right ${p.displayName}?</h2>
        <p>${[p.jobTitle, p.department].filter(Boolean).join(' · ') || 'No job title, no department'}</p>
        ${personFacts(p)}
      </div>
    </div>
  </section>`;
}

customElements.define('ld-plan', PlanPage);
