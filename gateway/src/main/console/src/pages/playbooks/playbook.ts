import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { bpmnFile, type Playbook, type PlaybookDraft, readDrafts, readPlaybooks } from '../../api/playbooks';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { titled } from '../../app/title';
import { pageHead } from '../../parts/head';
import { notForYou, problemPanel } from '../../parts/problem';
import { empty, skeleton } from '../../parts/states';
import { list } from '../../words/count';
import { accessVerdict, asks, purpose } from '../../words/playbooks';
import { phasesList } from './phases';
import './picture';

/** One playbook in force: what it is for, its phases in words, and its picture. */
class PlaybookPage extends Page {
  static override properties = { ...Page.properties, name: { attribute: false } };
  declare name: string;
  readonly #all = new Resource<readonly Playbook[]>(this, readPlaybooks, 'later');
  readonly #drafts = new Resource<readonly PlaybookDraft[]>(this, readDrafts, 'later');

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('name') || !this.may('seePlaybooks')) return;
    void this.#all.renew();
    if (this.may('seeDrafts')) void this.#drafts.renew();
  }

  protected override render(): TemplateResult {
    if (!this.may('seePlaybooks')) return html`${pageHead('Playbook')}${notForYou('This playbook', 'seePlaybooks')}`;
    const all = this.#all.value;
    if (!all && this.#all.problem) return html`${pageHead('Playbook')}${problemPanel(this.#all.problem, { holds: 'Cases go on with the version that they pinned.', again: () => void this.#all.reload() })}`;
    if (!all) return html`${pageHead('Playbook')}${skeleton('letter', 'the playbook')}`;
    const p = all.find((each) => each.name === this.name);
    if (!p) return html`${pageHead('Playbook')}${empty('No playbook of this name is in force', html`<a href="/playbooks">All playbooks</a>`)}`;
    titled(p.title);
    const start = this.may('startLeaver') ? html`<a class="button primary" href="/leavers/new?playbook=${encodeURIComponent(p.name)}">Start with this playbook</a>` : nothing;
    const draft = p.shipped === false ? this.#drafts.value?.find((d) => d.name === p.name && d.version === p.version && d.state === 'APPROVED') : undefined;
    return html`${pageHead(p.title, html`Version ${p.version} · ${accessVerdict(p).word.toLowerCase()} · needs ${list(asks(p))}`, start)} ${about(p, draft)}
      <div class="column">${phasesList(p)} <ld-playbook-picture .playbook=${p} .file=${bpmnFile(p.name)}></ld-playbook-picture></div>`;
  }
}

function about(p: Playbook, draft: PlaybookDraft | undefined): TemplateResult {
  const neutral = p.neutral && p.neutral !== p.title ? html`<p class="muted">People outside HR see it as “${p.neutral}”.</p>` : nothing;
  const text = purpose(p);
  const origin = draft ? html`<p><a href="/playbooks/drafts/${encodeURIComponent(draft.id)}">Its upload and approval; take it out of force</a></p>` : nothing;
  return text || neutral !== nothing || draft ? html`<section class="card about">${text ? html`<p>${text}</p>` : nothing}${neutral}${origin}</section>` : html``;
}

customElements.define('ld-playbook', PlaybookPage);
