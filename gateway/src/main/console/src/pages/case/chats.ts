import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { approveOpening, archiveUrl, type ChatRow, type Chats, type Opening, readChats, requestOpening } from '../../api/chats';
import type { Me } from '../../api/session';
import { allowed } from '../../app/page';
import { say } from '../../app/live';
import { Resource } from '../../app/resource';
import { ask } from '../../parts/dialog';
import { problemPanel } from '../../parts/problem';
import { exact } from '../../words/dates';
import { chatEntry, chatName } from './chat-entry';
import { chatWaits } from './chat-waits';
import './findings';
import { agreedSince, askedFor, keepAsked, openingFromAddress, openingLink } from './opening';

/** The completeness ledger: what came, whole or not, sealed when; no content. Opening contents takes two people. */
class ChatList extends LitElement {
  static override properties = { me: { attribute: false }, caseId: { attribute: false }, zone: { attribute: false }, version: { attribute: false }, approvedAt: { attribute: false }, decides: { attribute: false } };
  declare me: Me;
  declare caseId: string;
  declare zone: string;
  /** Changes when something may have been added. */
  declare version: number;
  /** When an opening of this case was last agreed to, by the case's events. */
  declare approvedAt: string | undefined;
  /** Whether the person may decide about files that could not be read. */
  declare decides: boolean;
  readonly #chats = new Resource<Chats>(this, (s) => readChats(this.caseId, s), 'later');
  readonly #openings = new Map<string, Opening>();
  #agreed = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('caseId') || changed.has('version')) void this.#chats.reload();
  }

  protected override render(): TemplateResult {
    return html`<section class="card chats" aria-labelledby="chats">
      <h2 id="chats">Chats</h2>
      ${this.#asked()} ${this.#body()}
    </section>`;
  }

  #body(): TemplateResult {
    if (this.#chats.problem && !this.#chats.value) {
      return problemPanel(this.#chats.problem, { holds: 'What was sealed stays sealed; only this list is missing.', again: () => void this.#chats.reload() });
    }
    const chats = this.#chats.value;
    if (!chats) return html`<p class="muted" role="status">Reading the ledger …</p>`;
    const deeds = { caseId: this.caseId, zone: this.zone, decides: this.decides, done: (): void => void this.#chats.reload() };
    return html`${chats.items.length === 0
      ? html`<p class="muted">No chats yet. Teams chats come in Preserve; an export from a phone is uploaded below.</p>`
      : html`<ul class="chat-list">
          ${chats.items.map((row) => this.#entry(row))}
        </ul>`}
    ${chatWaits(chats, deeds)}`;
  }

  #entry(row: ChatRow): TemplateResult {
    const contents = allowed(this.me, 'openArchive') ? this.#contents(row, chatName(row)) : nothing;
    const dpo = allowed(this.me, 'seeSpecial');
    const places = allowed(this.me, 'seeFindings')
      ? html`<ld-findings .caseId=${this.caseId} .chat=${row.chat} .findings=${row.findings} .dpo=${dpo} @looked=${() => void this.#chats.reload()}></ld-findings>`
      : nothing;
    return chatEntry(row, { zone: this.zone, dpo, contents, places });
  }

  #contents(row: ChatRow, name: string): TemplateResult {
    const opening = this.#openings.get(row.chat) ?? row.openings?.find((o) => o.state !== 'CLOSED') ?? this.#askedBefore(row.chat);
    if (!opening) return html`<button type="button" class="quiet" aria-label="Ask to open ${name}" @click=${() => this.#request(row, name)}>Ask</button>`;
    const asked = askedFor(this.caseId, row.chat);
    if (opening.state === 'OPEN' || (asked && agreedSince(asked, this.approvedAt))) {
      return html`<span
        ><a href=${archiveUrl(this.caseId, row.chat)} download data-leaves>Take the contents</a>
        ${opening.until ? html`<span class="cell-note">until ${exact(opening.until, this.zone)}</span>` : nothing}</span
      >`;
    }
    const mine = !opening.by || opening.by === this.me.person;
    return mine
      ? html`<span>Waits for a second person<span class="cell-note"><a href=${openingLink(this.caseId, row.chat, opening.opening)}>Link for them</a></span></span>`
      : html`<button type="button" class="quiet" @click=${() => this.#approve(row.chat, opening.opening)}>Approve opening</button>`;
  }

  #askedBefore(chat: string): Opening | undefined {
    const asked = askedFor(this.caseId, chat);
    return asked ? { opening: asked.opening, state: 'REQUESTED' } : undefined;
  }

  #request(row: ChatRow, name: string): void {
    ask({
      title: `Ask to open “${name}”?`,
      body: html`<p>Message contents become readable to you for a limited time, after a second auditor or data protection officer agrees. The reason stays in the custody log.</p>`,
      button: 'Ask a second person',
      reasonLabel: 'Why the contents must be read',
      act: async (why, key) => {
        const opening = await requestOpening(this.caseId, row.chat, why, key);
        keepAsked(this.caseId, row.chat, opening.opening);
        this.#keep(row.chat, opening);
      },
    });
  }

  #approve(chat: string, opening: string): void {
    ask({
      title: 'Agree to open this chat?',
      body: html`<p>The person who asked can then take the contents for a limited time. Your name stands beside theirs in the custody log.</p>`,
      button: 'Agree to open it',
      act: async (_, key) => {
        await approveOpening(this.caseId, chat, opening, key);
        this.#agreed = true;
        say('The person who asked can take the contents now.');
        this.requestUpdate();
      },
    });
  }

  #keep(chat: string, opening: Opening): void {
    this.#openings.set(chat, opening);
    void this.#chats.reload();
  }

  /** Somebody sent this person the link of an opening that waits for a second pair of eyes. */
  #asked(): TemplateResult | typeof nothing {
    const asked = openingFromAddress(location.search);
    if (!asked || !allowed(this.me, 'openArchive') || askedFor(this.caseId, asked.chat)) return nothing;
    if (this.#agreed) return html`<div class="note pass" role="status"><span aria-hidden="true">✓</span><p>You agreed. The person who asked can take the contents for a limited time.</p></div>`;
    return html`<div class="note warn" role="note">
      <span aria-hidden="true">!</span>
      <p>Somebody asks to open the contents of a chat and needs a second person.</p>
      <button type="button" @click=${() => this.#approve(asked.chat, asked.opening)}>Decide</button>
    </div>`;
  }
}

customElements.define('ld-chats', ChatList);
