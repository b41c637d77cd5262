import { html, nothing, type TemplateResult } from 'lit';
import type { Account, PeopleFound, Person } from '../../api/offboarding';
import { badge, tag } from '../../parts/badge';
import { face } from '../../parts/face';
import { ago } from '../../words/dates';
import { reason, system } from '../../words/leaver';
import { verdict } from '../../words/tone';

/** People found, each with what tells namesakes apart; the names that occur twice are called out. */
export function peopleFound(found: PeopleFound, choose: (person: Person) => void): TemplateResult {
  const twice = namesakes(found.items);
  return html`${found.incomplete.map(
      (i) => html`<div class="note warn" role="note">
        <span aria-hidden="true">!</span>
        <p><strong>${system(i.system)} did not answer</strong>: ${reason(i.reason)}. Somebody who is only there is missing below; that is not the same as not found.</p>
      </div>`,
    )}
    ${twice.length > 0
      ? html`<div class="note warn" role="note">
          <span aria-hidden="true">!</span>
          <p><strong>More than one ${twice.join(', ')}.</strong> Compare department, manager, e-mail and number before you choose.</p>
        </div>`
      : nothing}
    <ul class="people-found">
      ${found.items.map((p) => card(p, choose))}
    </ul>`;
}

/** The display names that more than one of these people have. */
export function namesakes(people: readonly Person[]): readonly string[] {
  const names = people.map((p) => p.displayName.toLocaleLowerCase('en-GB'));
  return [...new Set(people.filter((_, i) => names.indexOf(names[i] ?? '') !== i).map((p) => p.displayName))];
}

function card(p: Person, choose: (person: Person) => void): TemplateResult {
  return html`<li class="person-choice">
    ${face(p.displayName)}
    <div>
      <h2>${p.displayName} ${p.userType === 'GUEST' ? tag('guest') : nothing} ${p.accountEnabled === false ? badge(verdict('na', 'already disabled')) : nothing}</h2>
      <p>${[p.jobTitle, p.department].filter(Boolean).join(' · ') || 'No job title, no department'}</p>
      ${personFacts(p)}
    </div>
    <button type="button" @click=${() => choose(p)} aria-label="Choose ${p.displayName}, ${p.email ?? p.person}">Choose</button>
  </li>`;
}

/** The facts that make one person out of several of the same name. */
export function personFacts(p: Person): TemplateResult {
  return html`<dl class="facts-list small">
    <dt>Manager</dt>
    <dd>${p.manager?.displayName ?? 'none recorded'}</dd>
    <dt>E-mail</dt>
    <dd>${p.email ?? 'none'}</dd>
    ${p.employeeId ? html`<dt>Employee number</dt><dd>${p.employeeId}</dd>` : nothing}
    <dt>Last sign-in</dt>
    <dd>${p.lastSignInAt ? ago(p.lastSignInAt) : 'unknown'}</dd>
    <dt>Accounts</dt>
    <dd>${p.accounts.length === 0 ? 'none found' : p.accounts.map((a, i) => html`${i > 0 ? ', ' : nothing}${account(a)}`)}</dd>
  </dl>`;
}

const LINKS: Readonly<Record<Account['linkedBy'], string>> = { SELF: '', ATTRIBUTE: ', linked by attribute', BROKER: ', linked by log-in broker' };

function account(a: Account): TemplateResult {
  const state = a.enabled === false ? ', disabled' : '';
  return html`<span class="nowrap">${system(a.system)}</span> (${a.username}${state}${LINKS[a.linkedBy]})`;
}
