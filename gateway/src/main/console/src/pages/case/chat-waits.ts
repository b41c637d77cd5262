import { html, nothing, type TemplateResult } from 'lit';
import { type AskedExport, type ChatOutcome, type Chats, destroySetAside, sealUnread, type SetAside } from '../../api/chats';
import { ask } from '../../parts/dialog';
import { badge } from '../../parts/badge';
import { askedState, OUTCOMES, setAsideState } from '../../words/chats';
import { bytes } from '../../words/count';
import { exact, moment } from '../../words/dates';
import { reason, system } from '../../words/leaver';

interface Deeds {
  readonly caseId: string;
  readonly zone: string;
  /** Whether the person may decide about files. */
  readonly decides: boolean;
  readonly done: () => void;
}

/** What the case asks for, what people said of exports, and files that wait for a decision. */
export function chatWaits(chats: Chats, deeds: Deeds): TemplateResult {
  return html`${group('Asked for', (chats.asked ?? []).map((a) => askedFor(a, deeds.zone)))}
  ${group('Said about exports', (chats.outcomes ?? []).map((o) => said(o, deeds.zone)))}
  ${group('Files that could not be read', (chats.setAside ?? []).map((s) => aside(s, deeds)))}`;
}

function group(title: string, rows: readonly TemplateResult[]): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<h3 class="chat-group">${title}</h3>
    <ul class="rows" aria-label=${title}>
      ${rows}
    </ul>`;
}

function askedFor(a: AskedExport, zone: string): TemplateResult {
  const open = a.state === 'AWAITED' || a.state === 'EXPORT_MISSING';
  return html`<li><span class="grow">${system(a.source)}${open ? html`<span class="cell-note">due ${moment(a.dueBy, zone)}</span>` : nothing}</span>${badge(askedState(a.state))}</li>`;
}

function said(o: ChatOutcome, zone: string): TemplateResult {
  return html`<li><span class="grow">${system(o.source)}<span class="cell-note">“${o.note}” · ${exact(o.at, zone)}</span></span>${badge(OUTCOMES[o.outcome].verdict)}</li>`;
}

function aside(s: SetAside, deeds: Deeds): TemplateResult {
  const open = s.state === 'KEPT';
  const name = `${system(s.source)}, ${bytes(s.bytes)}`;
  return html`<li>
    <span class="grow"
      >${name}<span class="cell-note">${reason(s.problem)} · SHA-256 <code>${s.sha256.slice(0, 12)}…</code>${open ? html`<br />kept until ${exact(s.keptUntil, deeds.zone)}, then destroyed` : nothing}</span></span
    >
    ${badge(setAsideState(s.state))}
    ${open && deeds.decides
      ? html`<span class="chat-deeds">
          <button type="button" class="quiet" @click=${() => askSealing(s, name, deeds)}>Seal it unread</button>
          <button type="button" class="quiet" @click=${() => askDestroying(s, name, deeds)}>Destroy it</button>
        </span>`
      : nothing}
  </li>`;
}

function askSealing(s: SetAside, name: string, deeds: Deeds): void {
  ask({
    title: `Seal this file unread?`,
    body: html`<p>${name}. It is kept byte for byte, with its digest and what you say of it. No message is read from it: low assurance.</p>`,
    button: 'Seal it unread',
    reasonLabel: 'What the file is and where it comes from, without contents',
    act: async (note, key) => {
      await sealUnread(deeds.caseId, s.file, note, key);
      deeds.done();
    },
  });
}

function askDestroying(s: SetAside, name: string, deeds: Deeds): void {
  ask({
    title: 'Destroy this file?',
    body: html`<p>${name}. It may be the only copy. That it came, its digest and that you destroyed it stay in the custody log.</p>`,
    button: 'Destroy the file',
    danger: true,
    act: async (_, key) => {
      await destroySetAside(deeds.caseId, s.file, key);
      deeds.done();
    },
  });
}
