import { html, nothing, type TemplateResult } from 'lit';
import { askRetirement, decideRetirement, type PlaybookDraft } from '../../api/playbooks';
import type { Me } from '../../api/session';
import { allowed } from '../../app/page';
import { ask } from '../../parts/dialog';
import { moment } from '../../words/dates';
import { isToBeRetired, retirementBar } from './can';

type Set = (draft: PlaybookDraft) => void;

/** What this person can do about a playbook in force: ask that it goes, or answer who asked. */
export function retirementActions(me: Me, d: PlaybookDraft, set: Set): TemplateResult | typeof nothing {
  if (d.state !== 'APPROVED') return nothing;
  if (!isToBeRetired(d)) return allowed(me, 'uploadPlaybook') ? html`<button type="button" @click=${() => asked(d, set)}>Take “${d.title}” out of force</button>` : nothing;
  if (!allowed(me, 'approvePlaybook')) return nothing;
  return html`<button type="button" @click=${() => answered(d, 'REJECT', set)}>Keep it in force</button>
    ${retirementBar(me, d) ? nothing : html`<button type="button" class="primary" @click=${() => answered(d, 'APPROVE', set)}>Take “${d.title}” out of force</button>`}`;
}

/** That somebody asked, or that it is done. */
export function retirementNote(me: Me, d: PlaybookDraft): TemplateResult | typeof nothing {
  const r = d.retirement;
  if (!r) return nothing;
  const who = `${r.askedByName ? `by ${r.askedByName}, ` : ''}${moment(r.askedAt)}`;
  if (r.agreedAt) {
    return html`<section class="card"><p>Out of force since ${moment(r.agreedAt)}${r.agreedByName ? `, agreed by ${r.agreedByName}` : ''}. Asked for ${who}: “${r.reason}”</p>
      <p class="muted">Cases that had begun go on with it. A new upload under its name brings it back.</p></section>`;
  }
  const bar = retirementBar(me, d);
  return html`<div class="note warn" role="note"><span aria-hidden="true">!</span><p>To be taken out of force, asked for ${who}: “${r.reason}”${bar ? html` ${bar}` : nothing}</p></div>`;
}

function asked(d: PlaybookDraft, set: Set): void {
  ask({
    title: `Take “${d.title}” out of force?`,
    body: html`<p>A second person has to agree. New cases cannot run it then; cases that have begun go on with it.</p>`,
    button: 'Ask a second person',
    danger: true,
    reasonLabel: 'Why',
    act: async (reason, key) => set(await askRetirement(d.id, reason, key)),
  });
}

function answered(d: PlaybookDraft, decision: 'APPROVE' | 'REJECT', set: Set): void {
  const yes = decision === 'APPROVE';
  ask({
    title: yes ? `Take “${d.title}” out of force?` : `Keep “${d.title}” in force?`,
    body: yes ? html`<p>New cases cannot run it, in any version. Cases that have begun go on with it.</p>` : html`<p>New cases can run it as before.</p>`,
    button: yes ? `Take “${d.title}” out of force` : 'Keep it in force',
    danger: yes,
    reasonLabel: yes ? 'What was looked at' : 'Why',
    act: async (comment, key) => set(await decideRetirement(d.id, decision, comment, key)),
  });
}
