import { html, nothing, type TemplateResult } from 'lit';
import { answerMode, askMode, type Connection, readConnections } from '../../api/connections';
import { say } from '../../app/live';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { titled } from '../../app/title';
import { badge } from '../../parts/badge';
import { ask } from '../../parts/dialog';
import { pageHead } from '../../parts/head';
import { notForYou, problemNote, problemPanel } from '../../parts/problem';
import { empty, skeleton } from '../../parts/states';
import { changeWords, meaning, modeVerdict, personWords } from '../../words/connections';
import { clock, exact, moment } from '../../words/dates';
import { verdict } from '../../words/tone';
import { answerBar, isOtherTarget } from './can';

/** Each connected system, whether Lastday may write to it, and the switch that takes two people. */
class ConnectionsPage extends Page {
  readonly #all = new Resource<readonly Connection[]>(this, readConnections, 'later');

  override connectedCallback(): void {
    super.connectedCallback();
    titled('Connections');
    if (this.may('seeConnections')) void this.#all.reload();
  }

  protected override render(): TemplateResult {
    const all = this.#all.value;
    const again = (): void => void this.#all.reload();
    const line = all ? html`${this.#line(all)} · read ${clock(new Date(this.#all.readAt).toISOString())}` : 'What Lastday may change, and where it only looks';
    const head = pageHead('Connections', line);
    if (!this.may('seeConnections')) return html`${head}${notForYou('This page', 'seeConnections')}`;
    if (!all && this.#all.problem) return html`${head}${problemPanel(this.#all.problem, { holds: 'Each system keeps the mode that it has.', again })}`;
    if (!all) return html`${head}${skeleton('table', 'connections')}`;
    return html`${head} ${this.#all.problem ? problemNote(this.#all.problem, 'What you see is the last answer.', again) : nothing}
      <div class="note plain" role="note">
        <span aria-hidden="true">·</span>
        <p>A newly connected system is only observed. An administrator asks to let Lastday write; a second person agrees. Back to observing takes one person and holds at once.</p>
      </div>
      ${all.length === 0 ? empty('No system is connected', 'A connection is made in the service’s configuration; it stands here from its next start.') : html`<div class="halves">${all.map((c) => this.#card(c))}</div>`}`;
  }

  #line(all: readonly Connection[]): string {
    const writes = all.filter((c) => c.mode === 'WRITES').length;
    return `${writes} of ${all.length} ${all.length === 1 ? 'system is' : 'systems are'} written to`;
  }

  #card(c: Connection): TemplateResult {
    return html`<section class="card stack connection" aria-label=${c.title}>
      <div class="card-head">
        <h2>${c.title}</h2>
        <span class="badges">${badge(modeVerdict(c.mode))} ${c.request ? badge(verdict('warn', 'Waits for a second person')) : nothing}</span>
      </div>
      <p>${meaning(c)}</p>
      ${this.#facts(c)} ${c.request ? this.#requested(c) : nothing} ${this.#record(c)}
      <div class="actions">${this.#buttons(c)}</div>
    </section>`;
  }

  #facts(c: Connection): TemplateResult {
    const s = c.switched;
    const who = (person: string): string => personWords(person, this.me.person);
    return html`<dl class="facts-list">
      <dt>Connected to</dt>
      <dd><code>${c.target}</code></dd>
      <dt>Since</dt>
      <dd>${s ? html`${exact(s.at)}, by ${who(s.by)}${s.agreedBy ? ` and ${who(s.agreedBy)}` : ''}` : 'it was connected: nobody has switched it'}</dd>
      ${s ? html`<dt>Why</dt><dd>${s.reason}</dd>` : nothing}
    </dl>`;
  }

  #requested(c: Connection): TemplateResult {
    const r = c.request;
    const bar = answerBar(this.me, c);
    return html`<div class="asked">
      <p><strong>Somebody asks to let Lastday write.</strong></p>
      <p>“${r?.reason}” <span class="muted">${personWords(r?.by ?? '', this.me.person)}, ${exact(r?.at)}; forgotten after ${moment(r?.expiresAt)}</span></p>
      ${isOtherTarget(c) ? html`<p class="warn">It was asked for ${r?.target}; something else is connected now. It can only be refused, and asked anew.</p>` : nothing} ${bar ? html`<p class="muted">${bar}</p>` : nothing}
    </div>`;
  }

  #record(c: Connection): TemplateResult | typeof nothing {
    if (c.changes.length === 0) return nothing;
    return html`<details class="small">
      <summary>Record (${c.changes.length})</summary>
      <ul class="rows">
        ${c.changes.map((e) => html`<li><span class="grow">${personWords(e.by, this.me.person)} ${changeWords(e.change)}${e.reason ? html`: “${e.reason}”` : nothing}<span class="cell-note">${exact(e.at)}</span></span></li>`)}
      </ul>
    </details>`;
  }

  #buttons(c: Connection): TemplateResult {
    const answers = answerBar(this.me, c) === undefined;
    const mine = this.may('switchConnection');
    const button = (word: string, act: () => void): TemplateResult => html`<button type="button" aria-label="${word}: ${c.title}" @click=${act}>${word}</button>`;
    return html`${answers && !isOtherTarget(c) ? button('Let Lastday write', () => this.#agree(c)) : nothing} ${answers ? button('Say no', () => this.#refuse(c)) : nothing}
    ${mine && c.mode === 'OBSERVES' && !c.request ? button('Ask to write', () => this.#askWrites(c)) : nothing}
    ${mine && c.mode === 'OBSERVES' && c.request?.by === this.me.person ? button('Take the request back', () => this.#observe(c)) : nothing}
    ${mine && c.mode === 'WRITES' ? button('Only observe', () => this.#observe(c)) : nothing}`;
  }

  #askWrites(c: Connection): void {
    ask({
      title: `Ask to let Lastday write to ${c.title}?`,
      body: html`<p>Nothing changes yet: a second person, an administrator or an approver, has to agree. After that, steps of approved cases change accounts at <code>${c.target}</code>.</p>`,
      button: 'Ask a second person',
      reasonLabel: 'Why, and what was looked at before',
      act: async (why, key) => this.#did(await askMode(c.system, 'WRITES', why, key), 'A second person has to agree.'),
    });
  }

  #agree(c: Connection): void {
    ask({
      title: `Let Lastday write to ${c.title}?`,
      body: html`<p>What was asked: “${c.request?.reason}”</p>
        <p>From now on, steps of approved cases change accounts at <code>${c.target}</code>. Steps that were skipped before stay as they are until somebody tries them again.</p>`,
      button: 'Let Lastday write',
      danger: true,
      typeName: c.system,
      reasonLabel: 'Comment',
      reasonOptional: true,
      act: async (comment, key) => this.#did(await answerMode(c.system, 'APPROVE', comment, key), 'Lastday writes there now.'),
    });
  }

  #refuse(c: Connection): void {
    ask({
      title: `Say no to writing to ${c.title}?`,
      body: html`<p>It stays observed. Who asked sees your reason.</p>`,
      button: 'Say no',
      reasonLabel: 'Why',
      act: async (why, key) => this.#did(await answerMode(c.system, 'REJECT', why, key), 'It stays observed.'),
    });
  }

  #observe(c: Connection): void {
    const back = c.mode === 'OBSERVES';
    ask({
      title: back ? `Take back the request to write to ${c.title}?` : `Only observe ${c.title} from now on?`,
      body: back ? html`<p>It stays observed.</p>` : html`<p>Holds at once: every write is refused from now on, in cases that are under way too. Nobody who leaves is contained there until two people switch it back.</p>`,
      button: back ? 'Take it back' : 'Only observe',
      danger: !back,
      reasonLabel: 'Why',
      act: async (why, key) => this.#did(await askMode(c.system, 'OBSERVES', why, key), 'It is observed.'),
    });
  }

  #did(now: Connection, words: string): void {
    const all = this.#all.value ?? [];
    this.#all.set(all.map((c) => (c.system === now.system ? now : c)));
    say(words);
  }
}

customElements.define('ld-connections', ConnectionsPage);
