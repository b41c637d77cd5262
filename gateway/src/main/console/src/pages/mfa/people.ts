import { html, nothing, type TemplateResult } from 'lit';
import type { MfaPerson } from '../../api/identity';
import { withFilter } from '../../app/router';
import { badge, tag } from '../../parts/badge';
import { list } from '../../words/count';
import { answer, method, population } from '../../words/hygiene';

/** The address of one person, on the day that is looked at. */
export function personAddress(person: string, at: string): string {
  return withFilter('at', at, '', `/mfa/${encodeURIComponent(person)}`);
}

/** The people behind a number, each with the four answers. */
export function peopleTable(people: readonly MfaPerson[], at: string): TemplateResult {
  return html`<table class="fold people">
    <caption class="hidden">
      People and their MFA
    </caption>
    <thead>
      <tr>
        <th scope="col">Person</th>
        <th scope="col">Population</th>
        <th scope="col">Registered</th>
        <th scope="col">Able to use it</th>
        <th scope="col">Asked for it</th>
        <th scope="col">Resists phishing</th>
      </tr>
    </thead>
    <tbody>
      ${people.map(
        (p) => html`<tr>
          <th scope="row"><span><a href=${personAddress(p.person, at)}>${p.displayName}</a>${p.breakGlass ? html` ${tag('break-glass', 'warn')}` : nothing}<span class="cell-note">${p.email ?? ''}</span></span></th>
          <td data-label="Population">${population(p.population)}</td>
          <td data-label="Registered"><span>${badge(answer(p.registered.state, p.registered.reason))}${p.registered.methods?.length ? html`<span class="cell-note">${list(p.registered.methods.map(method))}</span>` : nothing}</span></td>
          <td data-label="Able to use it"><span>${badge(answer(p.capable.state, p.capable.reason))}</span></td>
          <td data-label="Asked for it"><span>${badge(answer(p.enforced.state, p.enforced.reason))}</span></td>
          <td data-label="Resists phishing"><span>${badge(answer(p.phishingResistant.state, p.phishingResistant.reason))}</span></td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}
