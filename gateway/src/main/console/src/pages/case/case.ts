import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { evidenceUrl, type LeaverCase, readCase } from '../../api/offboarding';
import { say } from '../../app/live';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { titled } from '../../app/title';
import { face } from '../../parts/face';
import { notForYou, problemNote, problemPanel } from '../../parts/problem';
import { skeleton } from '../../parts/states';
import { ending } from '../../words/dates';
import { stepVerdict } from '../../words/leaver';
import { askCancellation, askRestoration, askStep, askStop, askUrgency, type Took } from './acts';
import { awaitsRunbook, canCancel, canClear, canHurry, canRestore, canStop, evidenceSealed, hasEnded, waitingCount } from './can';
import './chats';
import './hand-in';
import './outcome';
import { alarms, facts, phasesBar, residual } from './overview';
import { observed } from './observed';
import './runbook';
import { side } from './side';
import { stepsTable } from './steps';
import { waits } from './waits';
import { type CaseEvent, CaseWatch } from './watch';

/** One leaver's case, live: what holds, what is under way, what waits. */
class CasePage extends Page {
  static override properties = { ...Page.properties, caseId: { attribute: false } };
  declare caseId: string;
  readonly #case = new Resource<LeaverCase>(this, (s) => readCase(this.caseId, s), 'later');
  readonly #watch = new CaseWatch(this, (events) => void this.#heard(events));
  readonly #took: Took = (c) => this.#case.set(c);
  #changed: ReadonlySet<string> = new Set();
  #chatsVersion = 0;
  #openingAgreedAt: string | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('caseId') || !this.may('seeLeavers')) return;
    void this.#case.renew().then(() => {
      if (this.#case.value) this.#watch.follow(this.caseId);
    });
  }

  protected override render(): TemplateResult {
    if (!this.may('seeLeavers')) return html`<h1>Leaver</h1>${notForYou('This case', 'seeLeavers')}`;
    const c = this.#case.value;
    const again = (): void => void this.#case.reload();
    if (!c) {
      const body = this.#case.problem
        ? problemPanel(this.#case.problem, { holds: 'The case goes on by itself; only this page is missing.', again })
        : skeleton('case', 'the case');
      return html`<h1 class=${this.#case.problem ? '' : 'hidden'}>Leaver</h1>${body}`;
    }
    titled(c.displayName);
    return html`${this.#head(c)}
    ${this.#case.problem ? problemNote(this.#case.problem, 'What you see is the last answer.', again) : nothing} ${alarms(c)} ${facts(c)} ${phasesBar(c)}
    ${waits(this.me, c, this.#took)} ${observed(this.me, c)}
    <div class="columns">
      <div class="column">${this.#runbooks(c)} ${this.#steps(c)} ${this.#chats(c)}</div>
      <div class="column">${residual(c)} ${side(this.me, c, this.#took)}</div>
    </div>`;
  }

  #head(c: LeaverCase): TemplateResult {
    const manager = typeof c.manager === 'string' ? c.manager : c.manager?.displayName;
    const parts = [c.jobTitle, c.department, manager ? `manager ${manager}` : '', `access ends ${ending(c.dates.accessEnds, c.dates.zone)}`].filter(Boolean);
    return html`<header class="page-head">
      <div class="page-title with-face">
        ${face(c.displayName)}
        <div>
          <h1>${c.displayName}</h1>
          <p class="muted">${parts.join(' · ')}</p>
          <p class="small muted">${this.#liveLine(c)}</p>
        </div>
      </div>
      <div class="actions">${this.#actions(c)}</div>
    </header>`;
  }

  #liveLine(c: LeaverCase): string {
    if (hasEnded(c)) return `Playbook ${c.playbook}, version ${c.version}`;
    const words = { live: 'Live', connecting: 'Connecting …', waiting: 'Live view interrupted, trying again', ended: 'Live view ended: load the page to go on' };
    return `${words[this.#watch.state]} · playbook ${c.playbook}, version ${c.version}`;
  }

  #actions(c: LeaverCase): TemplateResult {
    const waiting = waitingCount(this.me, c);
    return html`${canCancel(this.me, c) ? html`<button type="button" @click=${() => askCancellation(c, this.#took)}>Cancel</button>` : nothing}
    ${canStop(this.me, c) ? html`<button type="button" @click=${() => askStop(c, this.#took)}>Stop remaining steps</button>` : nothing}
    ${canRestore(this.me, c) ? html`<button type="button" @click=${() => askRestoration(c, this.#took)}>Give access back to ${c.displayName}</button>` : nothing}
    ${canHurry(this.me, c) ? html`<button type="button" @click=${() => askUrgency(c, this.#took)}>Contain now</button>` : nothing} ${this.#evidence(c, waiting === 0)}
    ${waiting > 0 ? html`<a class="button primary" href="#waits">Do what waits for me (${waiting})</a>` : nothing}`;
  }

  #evidence(c: LeaverCase, main: boolean): TemplateResult | typeof nothing {
    if (!this.may('takeEvidence') || !evidenceSealed(c)) return nothing;
    return html`<a class="button ${main ? 'primary' : ''}" href=${evidenceUrl(c.id)} download data-leaves>Take the evidence</a>`;
  }

  #steps(c: LeaverCase): TemplateResult {
    const act = canClear(this.me, c) && !hasEnded(c) ? (s: Parameters<typeof askStep>[1], what: Parameters<typeof askStep>[2]) => askStep(c, s, what, this.#took) : undefined;
    return stepsTable(c, { changed: this.#changed, act });
  }

  #runbooks(c: LeaverCase): TemplateResult[] {
    if (!canClear(this.me, c) || hasEnded(c)) return [];
    const steps = c.phases.flatMap((p) => p.steps).filter(awaitsRunbook);
    return steps.map((s) => html`<ld-runbook .case=${c} .step=${s} @taken=${() => void this.#case.reload()}></ld-runbook>`);
  }

  #chats(c: LeaverCase): TemplateResult {
    const receive = this.may('uploadChats') && !hasEnded(c) && this.me.person !== c.person;
    return html`${this.may('seeChats') ? html`<ld-chats .me=${this.me} .caseId=${c.id} .zone=${c.dates.zone} .version=${this.#chatsVersion} .approvedAt=${this.#openingAgreedAt} .decides=${receive}></ld-chats>` : nothing}
    ${receive
      ? html`<ld-hand-in .caseId=${c.id} .zone=${c.dates.zone} .displayName=${c.displayName} @received=${() => this.#received()}></ld-hand-in>
          <ld-chat-outcome .caseId=${c.id} @received=${() => this.#received()}></ld-chat-outcome>`
      : nothing}`;
  }

  #received(): void {
    this.#chatsVersion += 1;
    void this.#case.reload();
  }

  async #heard(events: readonly CaseEvent[]): Promise<void> {
    this.#openingAgreedAt = events.findLast((e) => e.type === 'CHAT_OPENING_APPROVED')?.at ?? this.#openingAgreedAt;
    const before = this.#case.value;
    await this.#case.reload();
    const now = this.#case.value;
    if (!before || !now) return;
    const old = new Map(before.phases.flatMap((p) => p.steps).map((s) => [s.id, `${s.state}/${s.outcome ?? ''}`]));
    const moved = now.phases.flatMap((p) => p.steps).filter((s) => old.get(s.id) !== `${s.state}/${s.outcome ?? ''}`);
    if (moved.length > 0) {
      this.#changed = new Set(moved.map((s) => s.id));
      say(moved.map((s) => `${s.title}: ${stepVerdict(s).word}.`).join(' '));
    }
    if (!before.containedAt && now.containedAt) say(`${now.displayName} is contained.`);
    if (events.some((e) => e.type.includes('CHAT') || e.type === 'STEP_FINISHED')) this.#chatsVersion += 1;
    this.requestUpdate();
  }
}

customElements.define('ld-case', CasePage);
