import { html, nothing, type TemplateResult } from 'lit';
import { type Playbook, type PlaybookDraft, readDrafts, readPlaybooks } from '../../api/playbooks';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { titled } from '../../app/title';
import { badge, tag } from '../../parts/badge';
import { pageHead } from '../../parts/head';
import { notForYou, problemNote, problemPanel } from '../../parts/problem';
import { empty, skeleton } from '../../parts/states';
import { count, list } from '../../words/count';
import { moment } from '../../words/dates';
import { verdict } from '../../words/tone';
import { accessVerdict, asks, draftState, inOrder, purpose } from '../../words/playbooks';
import { isOpen, isToBeRetired } from './can';
import './upload';

/** What a case can run: the playbooks in force, the ones that wait for a second person, and a way to bring one's own. */
class PlaybooksPage extends Page {
  readonly #all = new Resource<readonly Playbook[]>(this, readPlaybooks, 'later');
  readonly #drafts = new Resource<readonly PlaybookDraft[]>(this, readDrafts, 'later');

  override connectedCallback(): void {
    super.connectedCallback();
    titled('Playbooks');
    if (!this.may('seePlaybooks')) return;
    void this.#all.reload();
    if (this.may('seeDrafts')) void this.#drafts.reload();
  }

  protected override render(): TemplateResult {
    const all = this.#all.value;
    const head = pageHead('Playbooks', all ? html`${count(all.length, 'playbook')} in force. A case keeps the version that it began with.` : 'What a case does, phase by phase');
    if (!this.may('seePlaybooks')) return html`${head}${notForYou('This list', 'seePlaybooks')}`;
    if (!all && this.#all.problem) return html`${head}${problemPanel(this.#all.problem, { holds: 'Cases go on with the version that they pinned.', again: () => void this.#all.reload() })}`;
    if (!all) return html`${head}${skeleton('table', 'playbooks')}`;
    return html`${head} ${this.#waiting()}
    ${all.length === 0 ? empty('No playbook is in force', 'No case can be started until one is. An administrator uploads one; a second person approves it.') : table(all)}
    ${this.may('uploadPlaybook') ? html`<ld-playbook-upload></ld-playbook-upload>` : nothing}`;
  }

  #waiting(): TemplateResult | typeof nothing {
    if (this.#drafts.problem) return problemNote(this.#drafts.problem, 'The playbooks in force stand below.', () => void this.#drafts.reload());
    const open = (this.#drafts.value ?? []).filter((d) => isOpen(d) || isToBeRetired(d));
    if (open.length === 0) return nothing;
    return html`<section class="card waits" aria-labelledby="drafts">
      <h2 id="drafts"><span class="sign warn" aria-hidden="true">!</span>A second person decides</h2>
      <ul class="rows">
        ${open.map(
          (d) => html`<li>
            <span class="grow"><strong>${d.title}</strong><span class="cell-note">Uploaded ${d.uploadedByName ? `by ${d.uploadedByName}, ` : ''}${moment(d.uploadedAt)}</span></span>
            ${badge(isToBeRetired(d) ? verdict('warn', 'To be taken out of force') : draftState(d.state))}
            <a class="button quiet" href="/playbooks/drafts/${encodeURIComponent(d.id)}" aria-label="Read it: ${d.title}">Read it</a>
          </li>`,
        )}
      </ul>
    </section>`;
  }
}

function table(all: readonly Playbook[]): TemplateResult {
  return html`<div class="card table-card scroll">
    <table class="fold playbooks">
      <caption class="hidden">
        Playbooks in force
      </caption>
      <thead>
        <tr>
          <th scope="col">Playbook</th>
          <th scope="col">Access</th>
          <th scope="col">Asks for</th>
          <th scope="col" class="number">Steps</th>
          <th scope="col" class="number">Version</th>
        </tr>
      </thead>
      <tbody>
        ${inOrder(all).map(
          (p) => html`<tr>
            <th scope="row">
              <span><a href="/playbooks/${encodeURIComponent(p.name)}"><strong>${p.title}</strong></a> ${p.shipped === false ? tag('your own') : nothing}${purpose(p) ? html`<span class="cell-note">${purpose(p)}</span>` : nothing}</span>
            </th>
            <td data-label="Access"><span>${accessVerdict(p).word}</span></td>
            <td data-label="Asks for"><span>${list(asks(p))}</span></td>
            <td data-label="Steps" class="number">${p.phases.reduce((n, each) => n + each.steps.length, 0)}</td>
            <td data-label="Version" class="number">${p.version}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

customElements.define('ld-playbooks', PlaybooksPage);
