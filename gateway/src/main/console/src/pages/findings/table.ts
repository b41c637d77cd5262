import { html, nothing, type TemplateResult } from 'lit';
import type { Finding } from '../../api/findings';
import { badge } from '../../parts/badge';
import { date, day, since } from '../../words/dates';
import { evidenceName, evidenceText, findingState, severity } from '../../words/identity';

/** Whom or what findings are about: the head of the column, the page of one, and what stands below its name. */
export interface Subject {
  readonly head: string;
  readonly address: (f: Finding) => string | undefined;
  readonly note: (f: Finding) => string;
  /** Evidence that stands elsewhere in the row. */
  readonly told: readonly string[];
}

/** Findings, the evidence of each below it; `except` asks to accept one, where that may be asked. */
export function findingsTable(findings: readonly Finding[], subject: Subject, except: ((f: Finding) => void) | undefined): TemplateResult {
  return html`<table class="fold findings">
    <caption class="hidden">
      Findings
    </caption>
    <thead>
      <tr>
        <th scope="col">Severity</th>
        <th scope="col">Finding</th>
        <th scope="col">${subject.head}</th>
        <th scope="col">First seen</th>
        <th scope="col">Last seen</th>
        <th scope="col">State</th>
      </tr>
    </thead>
    <tbody>
      ${findings.map((f) => row(f, subject, except))}
    </tbody>
  </table>`;
}

function row(f: Finding, subject: Subject, except: ((f: Finding) => void) | undefined): TemplateResult {
  return html`<tr>
    <td data-label="Severity"><span>${badge(severity(f.severity))}</span></td>
    <th scope="row"><div class="grow">${f.title}${f.remedy && f.state !== 'CLOSED' ? html`<span class="cell-note">${f.remedy}</span>` : nothing}${evidence(f, subject)}</div></th>
    <td data-label=${subject.head}><span>${about(f, subject)}${subject.note(f) ? html`<span class="cell-note">${subject.note(f)}</span>` : nothing}</span></td>
    <td data-label="First seen"><span>${day(f.firstSeen)}<span class="cell-note">${since(f.firstSeen)}</span></span></td>
    <td data-label="Last seen"><span>${day(f.lastSeen)}</span></td>
    <td data-label="State"><span>${badge(findingState(f, date))}${exception(f)} ${except && f.state === 'OPEN' ? html`<button type="button" class="quiet" aria-label="Accept for a while: ${f.title}, ${f.subjectName ?? f.subject}" @click=${() => except(f)}>Accept …</button>` : nothing}</span></td>
  </tr>`;
}

function about(f: Finding, subject: Subject): TemplateResult {
  const address = subject.address(f);
  const name = f.subjectName ?? f.subject;
  return address ? html`<a href=${address}>${name}</a>` : html`${name || 'the whole firm'}`;
}

function exception(f: Finding): TemplateResult | typeof nothing {
  const e = f.exception;
  if (!e) return f.closedAt ? html`<span class="cell-note">${day(f.closedAt)}, proved by a whole reading</span>` : nothing;
  return html`<span class="cell-note">${e.owner}: ${e.reason}</span>`;
}

function evidence(f: Finding, subject: Subject): TemplateResult {
  const all = Object.entries(f.evidence).filter(([key]) => !subject.told.includes(key));
  return html`<details class="small evidence">
    <summary>Evidence<span class="hidden"> of ${f.title}, ${f.subjectName ?? f.subject}</span></summary>
    <dl class="facts-list small">
      ${all.map(([k, v]) => html`<dt>${evidenceName(k)}</dt><dd>${evidenceText(v)}</dd>`)}
      <dt>Rule</dt>
      <dd><code>${f.rule}</code>${f.source ? html` ${f.source}` : nothing}</dd>
    </dl>
  </details>`;
}
