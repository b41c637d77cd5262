import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type MfaPerson, readPerson } from '../../api/identity';
import { Page } from '../../app/page';
import { Resource } from '../../app/resource';
import { titled } from '../../app/title';
import { badge } from '../../parts/badge';
import { pageHead } from '../../parts/head';
import { notForYou, problemPanel } from '../../parts/problem';
import { freshness, skeleton } from '../../parts/states';
import { list } from '../../words/count';
import { answer, method, population } from '../../words/hygiene';

/** One person's MFA and why it is as it is. */
class MfaPersonPage extends Page {
  static override properties = { ...Page.properties, personId: { attribute: false } };
  declare personId: string;
  readonly #person = new Resource<MfaPerson>(this, (s) => readPerson(this.personId, s), 'later');

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('personId') && this.may('seeMfa')) void this.#person.renew();
  }

  protected override render(): TemplateResult {
    if (!this.may('seeMfa')) return html`${pageHead('MFA of one person')}${notForYou('This page', 'seeMfa')}`;
    const p = this.#person.value;
    if (!p) {
      return html`${pageHead('MFA of one person', html`<a href="/mfa">MFA coverage</a>`)}
      ${this.#person.problem ? problemPanel(this.#person.problem, { again: () => void this.#person.reload() }) : skeleton('table', 'the person')}`;
    }
    titled(`MFA of ${p.displayName}`);
    return html`${pageHead(p.displayName, html`<a href="/mfa">MFA coverage</a> · ${population(p.population)} · ${p.email ?? 'no e-mail'} · ${freshness(p.asOf)}`)}
      <div class="columns">
        <section class="card stack" aria-labelledby="why">
          <h2 id="why">Why it is so</h2>
          ${p.explanation?.length
            ? html`<ol class="explained">${p.explanation.map((line) => html`<li>${words(line)}</li>`)}</ol>`
            : html`<p class="muted">No explanation was recorded.</p>`}
        </section>
        ${state(p)}
      </div>`;
  }
}

function state(p: MfaPerson): TemplateResult {
  return html`<section class="card" aria-labelledby="state">
    <h2 id="state">MFA</h2>
    <dl class="facts-list">
      <dt>Registered</dt>
      <dd>${badge(answer(p.registered.state, p.registered.reason))}${p.registered.methods?.length ? html`<span class="cell-note">${list(p.registered.methods.map(method))}</span>` : nothing}</dd>
      <dt>Able to use it</dt>
      <dd>${badge(answer(p.capable.state, p.capable.reason))}</dd>
      <dt>Asked for it</dt>
      <dd>${badge(answer(p.enforced.state, p.enforced.reason))}${p.enforced.policy ? html`<span class="cell-note">${p.enforced.policy}</span>` : nothing}</dd>
      <dt>Resists phishing</dt>
      <dd>${badge(answer(p.phishingResistant.state, p.phishingResistant.reason))}</dd>
      <dt>Id</dt>
      <dd><code>${p.person}</code></dd>
    </dl>
  </section>`;
}

function words(line: NonNullable<MfaPerson['explanation']>[number]): string {
  return typeof line === 'string' ? line : [line.what, line.detail].filter(Boolean).join(': ');
}

customElements.define('ld-mfa-person', MfaPersonPage);
