import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Finding, type FindingsPage, listFindings } from '../../api/findings';
import { type MfaPerson, readPerson } from '../../api/identity';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { withFilter } from '../../app/router';
import { titled } from '../../app/title';
import { badge, tag } from '../../parts/badge';
import { pageHead } from '../../parts/head';
import { instantOf } from '../../parts/past';
import { notForYou, problemNote, problemPanel } from '../../parts/problem';
import { freshness, skeleton } from '../../parts/states';
import { date, moment } from '../../words/dates';
import { population } from '../../words/hygiene';
import { findingState, plain, severity } from '../../words/identity';
import './ask-factor';
import { accounts, methods, policies, recoveryPaths, remedies, sentences, verdicts } from './person-parts';

/** One person's MFA, why it is as it is, and what to do about it, without another tool. */
class MfaPersonPage extends Page {
  static override properties = { ...Page.properties, personId: { attribute: false } };
  declare personId: string;
  readonly #person = new Resource<MfaPerson>(this, (s) => readPerson(this.personId, { at: instantOf(this.filter('at')) }, s), 'later');
  readonly #findings = new Resource<FindingsPage>(this, (s) => listFindings({ subject: this.personId, limit: 50 }, s), 'later');
  #asked: string | undefined;

  protected override willUpdate(_: PropertyValues): void {
    const wanted = JSON.stringify([this.personId, this.filter('at')]);
    if (!this.may('seeMfa') || this.#asked === wanted) return;
    this.#asked = wanted;
    void this.#person.renew();
    void this.#findings.renew();
  }

  protected override render(): TemplateResult {
    if (!this.may('seeMfa')) return html`${pageHead('MFA of one person')}${notForYou('This page', 'seeMfa')}`;
    const p = this.#person.value;
    const at = this.filter('at');
    const back = html`<a href=${withFilter('at', at, '', '/mfa')}>MFA coverage</a>`;
    const again = (): void => void this.#person.reload();
    if (!p) {
      return html`${pageHead('MFA of one person', back)}
      ${this.#person.problem ? problemPanel(this.#person.problem, { again }) : skeleton('table', 'the person')}`;
    }
    titled(`MFA of ${p.displayName}`);
    const line = html`${back} · ${population(p.population)} · ${p.email ?? 'no e-mail'} · ${at ? html`as it was ${moment(p.asOf)}` : freshness(p.asOf)}`;
    return html`${pageHead(p.displayName, html`${line}${p.breakGlass ? html` ${tag('break-glass', 'warn')}` : nothing}`)} ${this.#person.problem ? problemNote(this.#person.problem, 'What you see is the last answer.', again) : nothing}
      ${verdicts(p)}
      <div class="columns">
        <div class="column">${this.#gaps()} ${this.#mend(p)} ${p.detail ? policies(p.detail.policies) : nothing} ${sentences(p)}</div>
        <div class="column">${p.detail ? html`${methods(p.detail.methods)} ${recoveryPaths(p.detail.recoveryPaths)}` : nothing} ${accounts(p)} ${identity(p)}</div>
      </div>`;
  }

  /** Only what is so today can be mended, and only in Keycloak; an emergency account is never asked. */
  #mend(p: MfaPerson): TemplateResult | typeof nothing {
    const inKeycloak = p.accounts?.some((a) => a.system === 'KEYCLOAK') ?? false;
    if (this.filter('at') || !inKeycloak || p.breakGlass) return nothing;
    const open = this.#findings.value?.items.filter((f) => f.state === 'OPEN').map((f) => f.id) ?? [];
    return html`<ld-ask-factor .me=${this.me} .address=${this.address} .person=${p.person} .name=${p.displayName} .findings=${open}></ld-ask-factor>`;
  }

  #gaps(): TemplateResult {
    const f = this.#findings;
    const todo = remedies(this.#person.value?.detail?.verdicts ?? []);
    return html`<section class="card" aria-labelledby="gaps">
      <h2 id="gaps">What to do</h2>
      ${todo.length > 0 ? html`<ol class="explained todo">${todo.map((t) => html`<li>${plain(t.what)} <span class="cell-note small">for: ${t.mends}</span></li>`)}</ol>` : nothing}
      ${f.value ? gapList(f.value.items, f.value.total, this.personId) : f.problem ? html`<p class="muted">Findings cannot be read: ${f.problem.detail}</p>` : html`<p class="muted" role="status">Reading findings …</p>`}
    </section>`;
  }
}

function gapList(items: readonly Finding[], total: number, person: string): TemplateResult {
  if (items.length === 0) return html`<p class="muted">No rule finds a gap here.</p>`;
  return html`<ul class="rows">
      ${items.map(
        (f) => html`<li>
          <span class="grow">${f.title}${f.remedy && f.state !== 'CLOSED' ? html`<span class="cell-note">${f.remedy}</span>` : nothing}<span class="cell-note small">seen since ${date(f.firstSeen)}${f.source ? ` · ${f.source}` : ''}</span></span>
          <span class="badges">${f.state === 'OPEN' ? badge(severity(f.severity)) : nothing} ${badge(findingState(f, date))}</span>
        </li>`,
      )}
    </ul>
    <p class="after"><a href="/mfa-findings?subject=${encodeURIComponent(person)}">${total > items.length ? `All ${total} findings` : 'Evidence and exceptions'}</a></p>`;
}

function identity(p: MfaPerson): TemplateResult {
  return html`<section class="card" aria-labelledby="id">
    <h2 id="id">Id</h2>
    <p><code>${p.person}</code></p>
  </section>`;
}

customElements.define('ld-mfa-person', MfaPersonPage);
