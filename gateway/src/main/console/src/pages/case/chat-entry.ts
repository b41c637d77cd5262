import { html, nothing, type TemplateResult } from 'lit';
import type { ChatRow, Findings } from '../../api/chats';
import { employmentOf, suspicionsOf } from '../../api/completeness';
import { badge, tag } from '../../parts/badge';
import { againstEmployment, assurance, warnings, wholeness } from '../../words/chats';
import { count, number } from '../../words/count';
import { clock, date } from '../../words/dates';
import { foundList, notLookedFor } from '../../words/findings';
import { sentence, system } from '../../words/leaver';
import { compared } from './chat-compared';

interface Look {
  readonly zone: string;
  /** Whether the person may see special categories. */
  readonly dpo: boolean;
  /** What opens the contents, where the person may ask. */
  readonly contents: TemplateResult | typeof nothing;
  /** The list behind the number of findings, where the person may see it. */
  readonly places: TemplateResult | typeof nothing;
}

export function chatName(row: ChatRow): string {
  return row.title || `${system(row.source)} chat`;
}

/** One sealed chat in numbers: how far to rely on it, what came, what is missing, what was found. */
export function chatEntry(row: ChatRow, look: Look): TemplateResult {
  const name = chatName(row);
  const how = assurance(row);
  return html`<li class="chat" aria-label=${name}>
    <div class="chat-head">
      <h3>${name}</h3>
      <span class="muted">${from(row, name)}</span>
      ${how ? badge(how) : nothing} ${row.counterpart ? tag('the other side’s export') : nothing}
    </div>
    <p class="chat-states">${[wholeness(row), ...warnings(row)].map(badge)}</p>
    <dl class="facts-list">
      ${row.note ? html`<dt>Said to be</dt><dd>${row.note}</dd>` : nothing} ${row.tier === 'C' ? nothing : counted(row, look.zone)}
      ${row.findings ? html`<dt>Found in it</dt><dd>${findings(row.findings, look.dpo)}${look.places}</dd>` : nothing}
      <dt>Sealed</dt>
      <dd>${row.sealedAt ? `${date(row.sealedAt, look.zone)}, ${clock(row.sealedAt, look.zone)}` : sentence(row.state)}${row.sha256 ? html` · SHA-256 <code>${row.sha256.slice(0, 12)}…</code>` : nothing}</dd>
      ${look.contents === nothing ? nothing : html`<dt>Contents</dt><dd>${look.contents}</dd>`}
    </dl>
    ${reasons(row)} ${row.completeness ? compared(row.completeness, look.zone) : nothing}
  </li>`;
}

/** Where it comes from, unless the chat is called just so. */
function from(row: ChatRow, name: string): string {
  const source = system(row.source);
  return name.toLowerCase().includes(source.toLowerCase()) ? '' : source;
}

function counted(row: ChatRow, zone: string): TemplateResult {
  const employed = row.completeness ? againstEmployment(employmentOf(row.completeness)) : '';
  const changed = [row.edited ? `${number(row.edited)} edited` : '', row.deleted ? `${number(row.deleted)} deleted` : ''].filter(Boolean).join(', ');
  return html`<dt>Messages</dt>
    <dd>${number(row.messages)} <span class="muted">+ ${number(row.system)} system${row.gaps > 0 ? ` + ${count(row.gaps, 'gap')}` : ''}${changed ? `; ${changed}` : ''}</span></dd>
    <dt>From, to</dt>
    <dd>${row.first ? html`<span class="nowrap">${date(row.first, zone)}</span> to <span class="nowrap">${date(row.last, zone)}</span>` : 'no message has a date'}${employed ? html`<span class="cell-note">${employed}</span>` : nothing}</dd>
    ${row.mediaClaimed > 0 ? html`<dt>Files</dt><dd>${number(row.mediaFound)} of ${number(row.mediaClaimed)} came along</dd>` : nothing}`;
}

function findings(f: Findings, dpo: boolean): TemplateResult {
  const nothingSaid = notLookedFor(f);
  const words = foundList(f, false);
  const ordinary = nothingSaid ? html`<span class="muted">${nothingSaid}</span>` : words.length > 0 ? words.join(', ') : 'nothing of what was looked for';
  return html`${ordinary}${dpo ? special(f) : nothing}`;
}

/** Personal data of Article 9; the service gives it to the data protection officer alone, and so does this page. */
function special(f: Findings): TemplateResult | typeof nothing {
  const words = foundList(f.special ?? f, true);
  const why = f.special ? notLookedFor(f.special) : '';
  if (words.length === 0 && !why) return nothing;
  return html`<span class="cell-note">${tag('only you see this', 'unknown')} ${words.length > 0 ? words.join(', ') : `Special categories: ${why}`}</span>`;
}

function reasons(row: ChatRow): TemplateResult | typeof nothing {
  const all = row.completeness ? suspicionsOf(row.completeness) : [];
  if (all.length === 0) return nothing;
  const many = (row.completeness?.chats.length ?? 0) > 1;
  return html`<ul class="chat-reasons">
    ${all.map((r) => html`<li>${many ? `In ${count(r.chats, 'chat')}: ` : ''}${r.words}</li>`)}
  </ul>`;
}
