import { html, nothing } from 'lit';
import type { Person } from '../../api/offboarding';
import type { Playbook } from '../../api/playbooks';
import type { Question } from '../../parts/dialog';
import { face } from '../../parts/face';
import { ago, day, moment } from '../../words/dates';
import { dateWords } from '../../words/playbooks';
import type { Draft } from './draft';
import { needs } from './needs';

/** The last question before a request: is this the right person? What tells them apart stands above the name to type. */
export function confirmation(who: Person, d: Draft, playbook: Playbook | undefined): Omit<Question, 'act'> {
  const words = dateWords(playbook);
  const successor = needs(playbook).successor ? d.successor : undefined;
  return {
    title: `Is this the right ${who.displayName}?`,
    body: html`<div class="picked">
        ${face(who.displayName)}
        <span><strong>${who.displayName}</strong><span class="cell-note">${[who.jobTitle, who.department].filter(Boolean).join(' · ') || 'No job title, no department'}</span></span>
      </div>
      <dl class="facts-list">
        <dt>Manager</dt>
        <dd>${who.manager?.displayName ?? 'none recorded'}</dd>
        <dt>E-mail</dt>
        <dd>${who.email ?? 'none'}</dd>
        <dt>Last sign-in</dt>
        <dd>${who.lastSignInAt ? `${moment(who.lastSignInAt, d.zone)} (${ago(who.lastSignInAt)})` : 'unknown'}</dd>
        ${playbook ? html`<dt>Playbook</dt><dd>${playbook.title}</dd>` : nothing}
        <dt>${words.lastDay}</dt>
        <dd>${day(d.lastWorkingDay)}</dd>
        <dt>${words.accessEnds}</dt>
        <dd>${d.urgent || !needs(playbook).dated ? 'as soon as it is approved' : moment(d.accessEnds || nextMidnight(d.lastWorkingDay), d.zone)}</dd>
        ${successor ? html`<dt>Successor</dt><dd>${successor.displayName}</dd>` : nothing}
      </dl>
      <p class="muted">The plan goes to an approver. Until then nothing is changed.</p>`,
    button: 'Ask for approval',
    typeName: who.displayName,
  };
}

/** The local midnight at the end of a day, as the service reads an empty "access ends". */
function nextMidnight(localDay: string): string {
  return `${new Date(Date.parse(`${localDay}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)}T00:00`;
}
