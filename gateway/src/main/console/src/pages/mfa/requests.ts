import { html, nothing, type TemplateResult } from 'lit';
import { listRemediations, type Remediation } from '../../api/remediations';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { titled } from '../../app/title';
import { pageHead } from '../../parts/head';
import { notForYou, problemNote, problemPanel } from '../../parts/problem';
import { empty, skeleton } from '../../parts/states';
import { clock } from '../../words/dates';
import { requestList } from './request-list';

/** What IT asked Keycloak to ask of people, who agreed, and what came of it. */
class MfaRequestsPage extends Page {
  readonly #all = new Resource<readonly Remediation[]>(this, (s) => listRemediations(undefined, s), 'later');

  override connectedCallback(): void {
    super.connectedCallback();
    titled('MFA requests');
    if (this.may('seeRequests')) void this.#all.reload();
  }

  protected override render(): TemplateResult {
    const all = this.#all.value;
    const again = (): void => void this.#all.reload();
    const waiting = all?.filter((r) => r.state === 'AWAITING_APPROVAL').length ?? 0;
    const line = all ? `${waiting} of ${all.length} wait for an approver · read ${clock(new Date(this.#all.readAt).toISOString())}` : 'Second factors that people are asked to register at their next log-in';
    const head = pageHead('MFA requests', line);
    if (!this.may('seeRequests')) return html`${head}${notForYou('This page', 'seeRequests')}`;
    if (!all && this.#all.problem) return html`${head}${problemPanel(this.#all.problem, { holds: 'What was approved is carried out all the same.', again })}`;
    if (!all) return html`${head}${skeleton('table', 'requests')}`;
    return html`${head} ${this.#all.problem ? problemNote(this.#all.problem, 'What you see is the last answer.', again) : nothing}
    ${all.length === 0 ? empty('Nothing was asked for', 'IT asks on the page of one person under MFA coverage; another person approves it here.') : html`<div class="card">${requestList(all, this.me, { done: again, names: true })}</div>`}`;
  }
}

customElements.define('ld-mfa-requests', MfaRequestsPage);
