import { html, nothing, type TemplateResult } from 'lit';
import type { Basis, ChatLedger, Completeness, CrossCheck, Overlap } from '../../api/completeness';
import { tag } from '../../parts/badge';
import { count, number } from '../../words/count';
import { date, day } from '../../words/dates';

const MOST_ROWS = 200;

/** What an export was compared with, and the chats in it where there are several. */
export function compared(whole: Completeness, zone: string): TemplateResult {
  return html`${whole.chats.map((c, i) => one(c, zone, whole.chats.length > 1 ? `${c.name ?? `Chat ${i + 1}`}: ` : ''))} ${whole.chats.length > 1 ? several(whole, zone) : nothing}`;
}

function one(c: ChatLedger, zone: string, name: string): TemplateResult {
  return html`${c.overlap ? overlap(c.overlap, name) : nothing} ${c.crossCheck ? crossCheck(c.crossCheck, name, zone) : nothing}`;
}

function overlap(o: Overlap, name: string): TemplateResult {
  const isCompared = o.state.startsWith('BY_');
  const words = `${name}${count(o.repeated, 'message')} stood in an earlier export${o.changed > 0 ? `, ${number(o.changed)} of them edited or deleted since` : ''}; ${number(o.added)} are new. Both exports are kept whole.`;
  const gone = o.onlyEarlier > 0 ? ` ${number(o.onlyEarlier)} are in the earlier export alone: deleted or cut since.` : '';
  return html`<p class="small">${isCompared ? words + gone : `${name}Earlier export: ${o.words}`}${isCompared ? basis(o) : nothing}</p>`;
}

function crossCheck(c: CrossCheck, name: string, zone: string): TemplateResult {
  if (!c.state.startsWith('BY_')) return html`<p class="small">${name}The other side’s export: ${c.words}</p>`;
  const differing = c.days.filter((d) => d.onlyHere + d.onlyThere > 0);
  return html`<details class="small">
    <summary>${name}Against the other side’s export: ${number(c.both)} in both, ${number(c.onlyHere)} only here, ${number(c.onlyThere)} only there</summary>
    <p>${c.words}${basis(c)}</p>
    ${differing.length > 0 ? days(differing, zone) : html`<p class="muted">No day differs.</p>`}
  </details>`;
}

function days(rows: CrossCheck['days'], zone: string): TemplateResult {
  return html`<table class="fold" aria-label="Days on which the two exports differ">
    <thead><tr><th scope="col">Day</th><th scope="col" class="number">In both</th><th scope="col" class="number">Only here</th><th scope="col" class="number">Only there</th></tr></thead>
    <tbody>
      ${rows.slice(0, MOST_ROWS).map(
        (d) => html`<tr>
          <th scope="row">${day(d.day, zone)}</th>
          <td class="number" data-label="In both">${number(d.both)}</td>
          <td class="number" data-label="Only here">${number(d.onlyHere)}</td>
          <td class="number" data-label="Only there">${number(d.onlyThere)}</td>
        </tr>`,
      )}
    </tbody>
  </table>
  ${rows.length > MOST_ROWS ? html`<p class="muted">${count(rows.length - MOST_ROWS, 'further day')} differ.</p>` : nothing}`;
}

/** On what the comparison rests, where that is worth a word. */
function basis(b: Basis): TemplateResult {
  const remarks = [
    b.state === 'BY_WORDS' && !b.clockProved ? 'clocks taken as equal, nothing proves it' : '',
    b.clockProved && b.clockOffsetMinutes && b.clockOffsetMinutes !== '0' ? `clocks differ by ${b.clockOffsetMinutes.replaceAll(',', ' and ')} minutes, proved by messages` : '',
    b.renamedContacts > 0 ? `${count(b.renamedContacts, 'contact')} under another name, proved by what they wrote` : '',
    b.unproved > 0 ? `${count(b.unproved, 'message')} alike under names that nothing joins` : '',
    b.undated > 0 ? `${count(b.undated, 'message')} without a date left out` : '',
  ].filter(Boolean);
  return remarks.length === 0 ? html`` : html`<span class="cell-note">${remarks.join('; ')}.</span>`;
}

function several(whole: Completeness, zone: string): TemplateResult {
  const rest = whole.chatsCountedTogether ?? 0;
  return html`<details class="small">
    <summary>${count(whole.chats.length + rest, 'chat')} in it</summary>
    <ul class="rows">
      ${whole.chats.slice(0, MOST_ROWS).map(
        (c, i) => html`<li>
          <span class="grow">${c.name ?? `Chat ${i + 1}`}<span class="cell-note">${date(c.first, zone)} to ${date(c.last, zone)}</span></span>
          <span>${count(c.messages, 'message')}${c.truncation.level === 'NONE' ? nothing : html` ${tag('may be cut', 'warn')}`}</span>
        </li>`,
      )}
    </ul>
    ${whole.chats.length + rest > MOST_ROWS ? html`<p class="muted">The first ${number(MOST_ROWS)} are shown.</p>` : nothing}
  </details>`;
}
