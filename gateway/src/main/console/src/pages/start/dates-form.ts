import { html, nothing, type TemplateResult } from 'lit';
import { HANDED_IN, type HandedIn } from '../../api/chats';
import type { FieldProblems } from '../../api/problem';
import type { Person } from '../../api/offboarding';
import type { Playbook } from '../../api/playbooks';
import { field, textArea } from '../../parts/field';
import { day, moment, place } from '../../words/dates';
import { system } from '../../words/leaver';
import { dateWords } from '../../words/playbooks';
import type { Draft } from './draft';
import { involvedForm } from './involved-form';
import { needs } from './needs';

interface Form {
  readonly person: Person;
  readonly playbook: Playbook | undefined;
  readonly draft: Draft;
  readonly problems: FieldProblems;
  readonly today: string;
  readonly change: (part: Partial<Draft>) => void;
}

/** The dates of one departure, each read back with its weekday and the clock it is on. */
export function datesForm(f: Form): TemplateResult {
  return html`${when(f)}${involvedForm(f)}${rest(f)}`;
}

function when({ draft, playbook, problems, change }: Form): TemplateResult {
  const words = dateWords(playbook);
  return html`<section class="card" aria-labelledby="dates">
      <h2 id="dates">When</h2>
      ${needs(playbook).dated ? nothing : html`<p class="muted when-note">It waits for no date: it begins as soon as the plan is approved.</p>`}
      <div class="fields">
        ${field({
          name: 'lastWorkingDay',
          label: words.lastDay,
          type: 'date',
          required: true,
          value: draft.lastWorkingDay,
          hint: draft.lastWorkingDay ? day(draft.lastWorkingDay) : undefined,
          problem: problems['lastWorkingDay'],
          onInput: (v) => change({ lastWorkingDay: v }),
        })}
        ${needs(playbook).dated ? accessEnds(draft, words.accessEnds, problems, change) : nothing}
        ${needs(playbook).employmentEnds ? employmentEnds(draft, problems, change) : nothing}
        ${field({
          name: 'employmentStarts',
          label: 'Employment began',
          type: 'date',
          value: draft.employmentStarts,
          hint: draft.employmentStarts ? day(draft.employmentStarts) : 'Chats are held against it: a chat that begins much later may be cut',
          problem: problems['employmentStarts'],
          onInput: (v) => change({ employmentStarts: v }),
        })}
        ${zoneField(draft.zone, problems['zone'], (zone) => change({ zone }))}
      </div>
    </section>`;
}

function accessEnds(draft: Draft, label: string, problems: FieldProblems, change: Form['change']): TemplateResult {
  return field({
    name: 'accessEnds',
    label,
    type: 'datetime-local',
    value: draft.accessEnds,
    hint: draft.accessEnds ? moment(draft.accessEnds, draft.zone) : `Left empty: the end of that day, ${place(draft.zone)}`,
    problem: problems['accessEnds'],
    onInput: (v) => change({ accessEnds: v }),
  });
}

function employmentEnds(draft: Draft, problems: FieldProblems, change: Form['change']): TemplateResult {
  return field({
    name: 'employmentEnds',
    label: 'Employment ends',
    type: 'date',
    value: draft.employmentEnds,
    hint: draft.employmentEnds ? day(draft.employmentEnds) : 'Later than the last day of work with garden leave, pay in lieu or holiday',
    problem: problems['employmentEnds'],
    onInput: (v) => change({ employmentEnds: v }),
  });
}

function rest(f: Form): TemplateResult {
  const { draft, problems, change } = f;
  return html`<section class="card" aria-labelledby="how">
      <h2 id="how">What else to know</h2>
      <div class="fields">
        <div class="wide">
          ${textArea({
            name: 'reason',
            label: 'Reason',
            required: true,
            value: draft.reason,
            hint: 'Only HR sees it. It stays out of notices, logs and the evidence that others take.',
            problem: problems['reason'],
            onInput: (v) => change({ reason: v }),
          })}
        </div>
        ${field({
          name: 'visibleFrom',
          label: 'Visible to others from',
          type: 'datetime-local',
          value: draft.visibleFrom,
          hint: draft.visibleFrom ? moment(draft.visibleFrom, draft.zone) : 'Left empty: at once. Before it nobody but you sees the case, approvers included',
          problem: problems['visibleFrom'],
          onInput: (v) => change({ visibleFrom: v }),
        })}
        ${chatsToAskFor(f)}
        <div class="wide stack">
          ${f.person.suggestions.map((s) => linkTick(f, s.person, s.username))}
          ${needs(f.playbook).urgency ? urgency(f) : nothing}
        </div>
      </div>
    </section>`;
}

function urgency({ draft, change }: Form): TemplateResult {
  return html`<div class="tick">
    <input type="checkbox" id="urgent" .checked=${draft.urgent} aria-describedby="urgent-hint" @change=${(e: Event) => change({ urgent: (e.target as HTMLInputElement).checked })} />
    <label for="urgent"><strong>Do not wait for the date</strong></label>
    <p class="hint" id="urgent-hint">For a dismissal or an incident: access ends as soon as the plan is approved. Where even that is too late, the case has “Contain now”.</p>
  </div>`;
}

/** Which messengers the person uses for work, as far as HR knows; declining stays possible for each. */
function chatsToAskFor({ draft, problems, change }: Form): TemplateResult {
  const tick = (source: HandedIn): TemplateResult => html`<div class="tick">
    <input type="checkbox" id="ask-${source}" .checked=${draft.asks.includes(source)} @change=${(e: Event) => change({ asks: HANDED_IN.filter((s) => (s === source ? (e.target as HTMLInputElement).checked : draft.asks.includes(s))) })} />
    <label for="ask-${source}">${system(source)}</label>
  </div>`;
  return html`${field({
      name: 'chatsDueBy',
      label: 'Chat exports due by',
      type: 'datetime-local',
      value: draft.chatsDueBy,
      hint: draft.chatsDueBy ? moment(draft.chatsDueBy, draft.zone) : 'Left empty: the playbook’s own deadline',
      problem: problems['chats.sources'] ?? problems['chats.whatsappDueBy'],
      onInput: (v) => change({ chatsDueBy: v }),
    })}
    <fieldset class="ticks wide">
      <legend>Chats to ask for</legend>
      <div class="fields">${HANDED_IN.map(tick)}</div>
    </fieldset>`;
}

function linkTick(f: Form, person: string, username: string): TemplateResult {
  const id = `link-${person.replaceAll(/[^\w-]/g, '-')}`;
  const change = (e: Event): void => {
    const on = (e.target as HTMLInputElement).checked;
    f.change({ links: on ? [...f.draft.links, person] : f.draft.links.filter((l) => l !== person) });
  };
  return html`<div class="tick">
    <input type="checkbox" id=${id} .checked=${f.draft.links.includes(person)} aria-describedby="${id}-hint" @change=${change} />
    <label for=${id}><strong>The account “${username}” belongs to ${f.person.displayName} too</strong></label>
    <p class="hint" id="${id}-hint">It has the same verified e-mail; nothing else links the two. Ticked, it is contained as well.</p>
  </div>`;
}

function zoneField(zone: string, problem: string | undefined, change: (zone: string) => void): TemplateResult {
  const zones = Intl.supportedValuesOf('timeZone');
  const all = zones.includes(zone) ? zones : [zone, ...zones];
  return html`<div class="field">
    <label for="zone">Time zone</label>
    <select id="zone" aria-describedby="zone-hint" @change=${(e: Event) => change((e.target as HTMLSelectElement).value)}>
      ${all.map((z) => html`<option value=${z} ?selected=${z === zone}>${z.replaceAll('_', ' ')}</option>`)}
    </select>
    <p class="hint" id="zone-hint">All dates here are on this clock</p>
    ${problem ? html`<p class="field-problem"><span aria-hidden="true">✕</span> ${problem}</p>` : nothing}
  </div>`;
}
