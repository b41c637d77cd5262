import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { askRemediation, listRemediations, type Remediation, type RemediationAction } from '../../api/remediations';
import { say } from '../../app/live';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { ask } from '../../parts/dialog';
import { actionWords } from '../../words/remediations';
import { requestList } from './request-list';

const ACTIONS: readonly RemediationAction[] = ['CONFIGURE_TOTP', 'WEBAUTHN_REGISTER'];

/** What Keycloak may be asked to ask of one person, and what came of earlier wishes. */
class AskFactor extends Page {
  static override properties = { ...Page.properties, person: { attribute: false }, name: { attribute: false }, findings: { attribute: false } };
  declare person: string;
  declare name: string;
  declare findings: readonly string[];
  readonly #all = new Resource<readonly Remediation[]>(this, (s) => listRemediations(this.person, s), 'later');
  #asked: string | undefined;

  protected override willUpdate(_: PropertyValues): void {
    if (this.#asked === this.person || !this.may('seeRequests')) return;
    this.#asked = this.person;
    void this.#all.renew();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.may('seeRequests')) return nothing;
    const all = this.#all.value ?? [];
    const open = new Set(all.filter((r) => ['AWAITING_APPROVAL', 'RUNNING'].includes(r.state)).map((r) => r.action));
    return html`<section class="card" aria-labelledby="ask-factor">
      <h2 id="ask-factor">Ask at the next log-in</h2>
      <p class="muted">Keycloak asks at the next log-in; an approver has to agree first.</p>
      ${this.may('askFactor') ? html`<div class="actions">${ACTIONS.filter((a) => !open.has(a)).map((a) => html`<button type="button" @click=${(): void => this.#ask(a)}>Ask to ${actionWords(a)}</button>`)}</div>` : nothing}
      ${this.#all.problem ? html`<p class="muted">Earlier requests cannot be read: ${this.#all.problem.detail}</p>` : nothing}
      ${all.length > 0 ? requestList(all, this.me, { done: () => void this.#all.reload(), names: false }) : nothing}
    </section>`;
  }

  #ask(action: RemediationAction): void {
    ask({
      title: `Ask ${this.name} to ${actionWords(action)}?`,
      body: html`<p>Nothing changes yet: an approver other than you has to agree. After that Keycloak asks ${this.name} at the next log-in.</p>`,
      button: 'Send to an approver',
      act: async (_reason, key) => {
        await askRemediation(this.person, action, this.findings, key);
        say('An approver has to agree.');
        await this.#all.reload();
      },
    });
  }
}

customElements.define('ld-ask-factor', AskFactor);
