import { html, nothing, type TemplateResult } from 'lit';
import { decideRemediation, type Remediation } from '../../api/remediations';
import type { Me } from '../../api/session';
import { say } from '../../app/live';
import { allowed } from '../../app/page';
import { badge } from '../../parts/badge';
import { ask } from '../../parts/dialog';
import { exact } from '../../words/dates';
import { actionWords, remediationState } from '../../words/remediations';

interface Shown {
  /** After somebody decided. */
  readonly done: () => void;
  /** Whether rows name the person. */
  readonly names: boolean;
}

/** Why this person may not decide; undefined where they may. Two people, and never about oneself. */
export function decideBar(me: Me, r: Pick<Remediation, 'state' | 'requestedBy' | 'person'>): string | undefined {
  if (r.state !== 'AWAITING_APPROVAL') return 'It was decided on.';
  if (!allowed(me, 'approve')) return 'An approver has to decide.';
  if (me.person === null || me.person === r.requestedBy) return 'You asked for it: another person has to decide.';
  return me.person === r.person ? 'It is about you: another person has to decide.' : undefined;
}

export function requestList(items: readonly Remediation[], me: Me, shown: Shown): TemplateResult {
  return html`<ul class="rows">
    ${items.map((r) => row(r, me, shown))}
  </ul>`;
}

function row(r: Remediation, me: Me, shown: Shown): TemplateResult {
  const name = allowed(me, 'seeMfa') ? html`<a href="/mfa/${encodeURIComponent(r.person)}">${r.displayName}</a>` : html`<strong>${r.displayName}</strong>`;
  const words = actionWords(r.action);
  return html`<li>
    <span class="grow">
      ${shown.names ? html`${name}, asked to ${words}` : `${words.charAt(0).toUpperCase()}${words.slice(1)}`} ${r.detail ? html`<span class="cell-note">${r.detail}</span>` : nothing}
      <span class="cell-note small">asked for by ${r.requestedByName}, ${exact(r.requestedAt)}${r.decidedByName ? html`; decided by ${r.decidedByName}, ${exact(r.decidedAt)}` : nothing}${r.comment ? html`: “${r.comment}”` : nothing}</span>
      ${decideBar(me, r) === undefined ? buttons(r, shown.done) : nothing}
    </span>
    <span class="badges">${badge(remediationState(r))}</span>
  </li>`;
}

function buttons(r: Remediation, done: () => void): TemplateResult {
  const button = (word: string, act: () => void): TemplateResult => html`<button type="button" aria-label="${word}: ${r.displayName}" @click=${act}>${word}</button>`;
  return html`<div class="actions">${button('Approve', () => approve(r, done))} ${button('Say no', () => reject(r, done))}</div>`;
}

function approve(r: Remediation, done: () => void): void {
  ask({
    title: `Have Keycloak ask ${r.displayName}?`,
    body: html`<p>At the next log-in ${r.displayName} has to ${actionWords(r.action)}, and cannot go on without it.</p>`,
    button: `Ask ${r.displayName} at the next log-in`,
    reasonLabel: 'Comment',
    reasonOptional: true,
    act: async (comment, key) => {
      await decideRemediation(r.id, 'APPROVE', comment, key);
      say('It is being carried out, and read back from Keycloak.');
      done();
    },
  });
}

function reject(r: Remediation, done: () => void): void {
  ask({
    title: `Say no to asking ${r.displayName}?`,
    body: html`<p>Nothing changes. Who asked sees your reason.</p>`,
    button: 'Say no',
    reasonLabel: 'Why',
    act: async (why, key) => {
      await decideRemediation(r.id, 'REJECT', why, key);
      say('Nothing changes.');
      done();
    },
  });
}
