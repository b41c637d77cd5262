import { html, nothing, type TemplateResult } from 'lit';
import { type EmergencyAccount, type EmergencyAccounts, readEmergencyAccounts, recordTrial } from '../../api/emergency';
import { say } from '../../app/live';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { titled } from '../../app/title';
import { badge } from '../../parts/badge';
import { ask } from '../../parts/dialog';
import { pageHead } from '../../parts/head';
import { notForYou, problemNote, problemPanel } from '../../parts/problem';
import { empty, skeleton } from '../../parts/states';
import { date, exact, moment } from '../../words/dates';
import { type Verdict, verdict } from '../../words/tone';

/** The accounts for the worst day: when each was last tried, by whose word, and when it is due. */
class EmergencyPage extends Page {
  readonly #all = new Resource<EmergencyAccounts>(this, readEmergencyAccounts, 'later');

  override connectedCallback(): void {
    super.connectedCallback();
    titled('Emergency accounts');
    if (this.may('seeMfa')) void this.#all.reload();
  }

  protected override render(): TemplateResult {
    const all = this.#all.value;
    const again = (): void => void this.#all.reload();
    const head = pageHead('Emergency accounts', all ? this.#line(all) : 'Whether each was signed in with lately, and who says so');
    if (!this.may('seeMfa')) return html`${head}${notForYou('This page', 'seeMfa')}`;
    if (!all && this.#all.problem) return html`${head}${problemPanel(this.#all.problem, { holds: 'What was recorded stays recorded.', again })}`;
    if (!all) return html`${head}${skeleton('table', 'emergency accounts')}`;
    return html`${head} ${this.#all.problem ? problemNote(this.#all.problem, 'What you see is the last answer.', again) : nothing}
    ${all.items.length === 0 ? empty('No emergency account is listed', html`List two in <code>lastday.firm.break-glass</code>, so that they are never offboarded and are tried in time.`) : html`<div class="halves">${all.items.map((a) => this.#card(a, all))}</div>`}`;
  }

  #line(all: EmergencyAccounts): string {
    const due = all.items.filter((a) => a.state !== 'VALID').length;
    const left = all.lastDeparture ? ` and after each leaver of IT, the last on ${date(all.lastDeparture)}` : ' and after each leaver of IT';
    return `${due} of ${all.items.length} have to be tried now · each is due every ${all.days} days${left} · ${moment(all.asOf)}`;
  }

  #card(a: EmergencyAccount, all: EmergencyAccounts): TemplateResult {
    const name = a.displayName ?? a.account;
    return html`<section class="card stack" aria-label=${name}>
      <div class="card-head">
        <h2>${name}</h2>
        <span class="badges">${badge(standing(a))}</span>
      </div>
      <p>${a.words}</p>
      <dl class="facts-list">
        <dt>Account</dt>
        <dd><code>${a.account}</code>${a.known ? nothing : html` <span class="warn">the last scan saw no such account</span>`}</dd>
        <dt>Last tried</dt>
        <dd>${a.validation ? html`${date(a.validation.on)}${a.validation.note ? html`: “${a.validation.note}”` : nothing}<span class="cell-note">${confirmation(a.validation.confirmation)}${a.validation.at ? `, recorded ${exact(a.validation.at)}` : ', from the configuration'}</span>` : 'never'}</dd>
        <dt>Last sign-in seen</dt>
        <dd>${a.lastSignIn ? exact(a.lastSignIn) : 'none is known'}</dd>
        ${a.due ? html`<dt>Due by</dt><dd>${date(a.due)}</dd>` : nothing}
      </dl>
      ${this.may('askFactor') ? html`<div class="actions"><button type="button" aria-label="Record a trial: ${name}" @click=${(): void => this.#record(a, all)}>Record a trial</button></div>` : nothing}
    </section>`;
  }

  #record(a: EmergencyAccount, all: EmergencyAccounts): void {
    ask({
      title: `Record that ${a.displayName ?? a.account} works?`,
      body: html`<p>Sign in with the account and its security key first. Where somebody of IT has left, change who can reach it, and seal it again.</p>`,
      button: 'Record the trial',
      fields: [{ name: 'on', label: 'Day of the trial (UTC)', type: 'date', max: all.asOf.slice(0, 10) }],
      reasonLabel: 'What was tried, and who can reach it now',
      act: async (note, key, _typed, given) => {
        await recordTrial(a.account, given['on'] ?? '', note, key);
        say('The trial is recorded.');
        await this.#all.reload();
      },
    });
  }
}

function standing(a: EmergencyAccount): Verdict {
  return a.state === 'VALID' ? verdict('pass', 'Tried in time') : verdict('warn', a.reason === 'NEVER_TRIED' ? 'Never tried' : 'To be tried now');
}

const confirmation = (code: string): string => (code === 'SIGN_IN_SEEN' ? 'the directory saw the account sign in since' : 'by a person’s word: no sign-in since is known');

customElements.define('ld-emergency-accounts', EmergencyPage);
