import { html, nothing, type TemplateResult } from 'lit';
import type { Finding } from '../../api/findings';
import { badge } from '../../parts/badge';
import { date, day, since } from '../../words/dates';
import { population } from '../../words/hygiene';
import { evidenceName, evidenceText, findingState, severity } from '../../words/identity';

/** Findings, the evidence of each below it; `except` asks to accept one, where that may be asked. */
export function findingsTable(findings: readonly Finding[], except: ((f: Finding) => void) | undefined): TemplateResult {
  return html`<table class="fold findings">
    <caption class="hidden">
      Findings
    </caption>
    <thead>
      <tr>
        <th scope="col">Severity</th>
        <th scope="col">Finding</th>
        <th scope="col">Person</th>
        <th scope="col">First seen</th>
        <th scope="col">Last seen</th>
        <th scope="col">State</th>
      </tr>
    </thead>
    <tbody>
      ${findings.map((f) => row(f, except))}
    </tbody>
  </table>`;
}

function row(f: Finding, except: ((f: Finding) => void) | undefined): TemplateResult {
  return html`<tr>
    <td data-label="Severity"><span>${badge(severity(f.severity))}</span></td>
    <th scope="row"><div class="grow">${f.title}${f.remedy && f.state !== 'CLOSED' ? html`<span class="cell-note">${f.remedy}</span>` : nothing}${evidence(f)}</div></th>
    <td data-label="Person"><span>${person(f)}${f.population ? html`<span class="cell-note">${population(f.population)}</span>` : nothing}</span></td>
    <td data-label="First seen"><span>${day(f.firstSeen)}<span class="cell-note">${since(f.firstSeen)}</span></span></td>
    <td data-label="Last seen"><span>${day(f.lastSeen)}</span></td>
    <td data-label="State"><span>${badge(findingState(f, date))}${exception(f)} ${except && f.state === 'OPEN' ? html`<button type="button" class="quiet" aria-label="Accept for a while: ${f.title}, ${f.subjectName ?? f.subject}" @click=${() => except(f)}>Accept …</button>` : nothing}</span></td>
  </tr>`;
}

function person(f: Finding): TemplateResult {
  const isPerson = /^(entra|keycloak):/.test(f.subject);
  const name = f.subjectName ?? f.subject;
  return isPerson ? html`<a href="/mfa/${encodeURIComponent(f.subject)}">${name}</a>` : html`${name || 'the whole firm'}`;
}

function exception(f: Finding): TemplateResult | typeof nothing {
  const e = f.exception;
  if (!e) return f.closedAt ? html`<span class="cell-note">${day(f.closedAt)}, proved by a whole reading</span>` : nothing;
  return html`<span class="cell-note">${e.owner}: ${e.reason}</span>`;
}

function evidence(f: Finding): TemplateResult {
  const all = Object.entries(f.evidence).filter(([key]) => key !== 'population'); // stands beside the person
  return html`<details class="small evidence">
    <summary>Evidence<span class="hidden"> of ${f.title}, ${f.subjectName ?? f.subject}</span></summary>
    <dl class="facts-list small">
      ${all.map(([k, v]) => html`<dt>${evidenceName(k)}</dt><dd>${evidenceText(v)}</dd>`)}
      <dt>Rule</dt>
      <dd><code>${f.rule}</code>${f.source ? html` ${f.source}` : nothing}</dd>
    </dl>
  </details>`;
}
