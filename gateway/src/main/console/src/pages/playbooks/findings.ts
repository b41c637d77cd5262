import { html, type TemplateResult } from 'lit';
import type { PlaybookFinding } from '../../api/playbooks';
import { badge } from '../../parts/badge';
import { count } from '../../words/count';
import { verdict } from '../../words/tone';

/** Whether a finding keeps a playbook from running; one without a weight does. */
export const refuses = (f: PlaybookFinding): boolean => f.weight !== 'NOTE';

/** What is wrong in an uploaded file, by line. */
export function findingsTable(findings: readonly PlaybookFinding[]): TemplateResult {
  const faults = findings.filter(refuses).length;
  const line = faults > 0 ? `${count(faults, 'fault')}: it cannot run until the file is changed and uploaded again.` : findings.length > 0 ? 'No fault. Worth knowing:' : 'No fault was found.';
  return html`<section class="card table-card scroll" aria-labelledby="findings">
    <h2 id="findings">What reading it found</h2>
    <p class=${faults > 0 ? '' : 'muted'}>${line}</p>
    ${findings.length === 0
      ? ''
      : html`<table class="fold" aria-labelledby="findings">
          <thead>
            <tr>
              <th scope="col" class="number">Line</th>
              <th scope="col">Element</th>
              <th scope="col">What</th>
              <th scope="col">Weight</th>
            </tr>
          </thead>
          <tbody>
            ${findings.map(
              (f) => html`<tr>
                <td data-label="Line" class="number">${f.line ?? '–'}</td>
                <td data-label="Element"><code>${f.element ?? '–'}</code></td>
                <td data-label="What"><span>${f.what}</span></td>
                <td data-label="Weight"><span>${badge(refuses(f) ? verdict('fail', 'Refused') : verdict('plain', 'Note'))}</span></td>
              </tr>`,
            )}
          </tbody>
        </table>`}
  </section>`;
}
