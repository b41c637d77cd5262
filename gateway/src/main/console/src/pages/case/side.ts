import { html, nothing, type TemplateResult } from 'lit';
import type { LeaverCase } from '../../api/offboarding';
import type { Me } from '../../api/session';
import { allowed } from '../../app/page';
import { badge } from '../../parts/badge';
import { count } from '../../words/count';
import { day, exact, moment } from '../../words/dates';
import { verdict } from '../../words/tone';
import type { Took } from './acts';
import { awaitsApproval, canMove } from './can';
import './move-dates';

/** What stands beside the steps: who decided, the dates, who else is involved, the devices, the custody log. */
export function side(me: Me, c: LeaverCase, took: Took): TemplateResult {
  return html`${decided(c)} ${dates(me, c, took)} ${involved(c)} ${devices(me, c)} ${basis(me, c)} ${custody(c)}`;
}

function decided(c: LeaverCase): TemplateResult {
  const given = c.approvals.filter((a) => a.decision === 'APPROVE').length;
  return html`<section class="card" aria-labelledby="decided">
    <h2 id="decided">Who decided</h2>
    <ul class="rows">
      <li><span class="grow">Asked for${c.requestedByName ? ` by ${c.requestedByName}` : ''}<span class="cell-note">${exact(c.requestedAt, c.dates.zone)}</span></span></li>
      ${c.approvals.map(
        (a) => html`<li>
          <span class="grow">${a.byName}<span class="cell-note">${exact(a.at, c.dates.zone)}${a.comment ? html`<br />“${a.comment}”` : nothing}</span></span>
          ${badge(a.decision === 'APPROVE' ? verdict('pass', 'approved') : verdict('fail', 'rejected'))}
        </li>`,
      )}
      ${awaitsApproval(c)
        ? html`<li><span class="grow muted">${count(c.approvalsNeeded - given, 'approval')} still needed</span></li>`
        : nothing}
    </ul>
  </section>`;
}

function dates(me: Me, c: LeaverCase, took: Took): TemplateResult {
  const d = c.dates;
  return html`<section class="card" aria-labelledby="dates">
    <h2 id="dates">Dates</h2>
    <dl class="facts-list">
      <dt>Last day</dt>
      <dd>${day(d.lastWorkingDay, d.zone)}</dd>
      <dt>Access ends</dt>
      <dd>${moment(d.accessEnds, d.zone)}</dd>
      ${d.employmentEnds ? html`<dt>Employed until</dt><dd>${day(d.employmentEnds, d.zone)}</dd>` : nothing}
      ${d.visibleFrom ? html`<dt>Visible from</dt><dd>${moment(d.visibleFrom, d.zone)}</dd>` : nothing}
      ${c.snapshotAt ? html`<dt>Snapshot</dt><dd>${exact(c.snapshotAt, d.zone)}</dd>` : nothing}
      ${allowed(me, 'startLeaver') && c.reason ? html`<dt>Reason</dt><dd>${c.reason} <span class="muted">(only HR sees this)</span></dd>` : nothing}
    </dl>
    ${canMove(me, c) ? html`<ld-move-dates .case=${c} @moved=${(e: CustomEvent<LeaverCase>) => took(e.detail)}></ld-move-dates>` : nothing}
  </section>`;
}

/** Whom the case names beside the leaver, and when somebody looks again. */
function involved(c: LeaverCase): TemplateResult | typeof nothing {
  const i = c.involved;
  const rows = ([
    ['Successor', i?.successor],
    ['New role as', i?.newRole],
    ['Contact', i?.contact],
    ['Review on', i?.reviewDate ? day(i.reviewDate, c.dates.zone) : null],
    ['Next of kin', i?.nextOfKin],
  ] as const).filter(([, value]) => value);
  if (rows.length === 0) return nothing;
  return html`<section class="card" aria-labelledby="involved">
    <h2 id="involved">Who else</h2>
    <dl class="facts-list">${rows.map(([word, value]) => html`<dt>${word}</dt><dd>${value}</dd>`)}</dl>
  </section>`;
}

function devices(me: Me, c: LeaverCase): TemplateResult | typeof nothing {
  if (allowed(me, 'seeDevices')) {
    return html`<section class="card linked" aria-labelledby="devices">
      <h2 id="devices">Devices</h2>
      <p><a href="/devices?owner=${encodeURIComponent(c.person)}">Devices of ${c.displayName}</a></p>
    </section>`;
  }
  if (!allowed(me, 'seePlan')) return nothing;
  return html`<section class="card linked" aria-labelledby="devices">
    <h2 id="devices">Plan and devices</h2>
    <p><a href="/leavers/${encodeURIComponent(c.id)}/plan">Read the plan</a>, with how many devices ${c.displayName} has.</p>
  </section>`;
}

/** Whether chats may be collected at all, as the steps tell it. */
function basis(me: Me, c: LeaverCase): TemplateResult | typeof nothing {
  const missing = c.phases.flatMap((p) => p.steps).filter((s) => s.reasonCode === 'NO_LAWFUL_BASIS');
  if (missing.length === 0) return nothing;
  return html`<section class="card linked" aria-labelledby="basis">
    <h2 id="basis">Lawful basis</h2>
    <p>${badge(verdict('warn', 'missing'))} ${missing.map((s) => s.title).join(', ')}: waits until the data protection officer records it.</p>
    ${allowed(me, 'seeLawfulBasis') ? html`<p><a href="/lawful-basis">Lawful-basis records</a></p>` : nothing}
  </section>`;
}

function custody(c: LeaverCase): TemplateResult | typeof nothing {
  if (!c.custody) return nothing;
  return html`<section class="card" aria-labelledby="custody">
    <h2 id="custody">Custody log</h2>
    <p>${count(c.custody.size, 'entry', 'entries')}, each chained to the one before.</p>
    ${c.custody.head ? html`<p class="small muted">Head <code>${c.custody.head}</code></p>` : nothing}
  </section>`;
}
