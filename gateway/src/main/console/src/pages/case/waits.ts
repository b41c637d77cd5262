import { html, nothing, type TemplateResult } from 'lit';
import type { LeaverCase } from '../../api/offboarding';
import type { Me } from '../../api/session';
import { allowed } from '../../app/page';
import { spoken } from '../../words/dates';
import { reason } from '../../words/leaver';
import { byDue, dueBadge } from './due';
import { buttons } from './steps';
import { askApproval, askRejection, askStep, type Took } from './acts';
import { approvalBar, awaitsApproval, awaitsRunbook, canClear, canDecide, stepsForHumans } from './can';

/** What waits for this person on this case, and what waits for others, so that nobody wonders. */
export function waits(me: Me, c: LeaverCase, took: Took): TemplateResult | typeof nothing {
  const rows = [...decisions(me, c, took), ...steps(me, c, took)];
  if (rows.length === 0) return nothing;
  return html`<section class="card waits" id="waits" aria-labelledby="waits-title" tabindex="-1">
    <h2 id="waits-title"><span class="sign warn" aria-hidden="true">!</span>What waits</h2>
    <ul class="rows">
      ${rows}
    </ul>
  </section>`;
}

function decisions(me: Me, c: LeaverCase, took: Took): TemplateResult[] {
  if (!awaitsApproval(c)) return [];
  const given = c.approvals.filter((a) => a.decision === 'APPROVE').length;
  const line = `${given} of ${c.approvalsNeeded} approvals given`;
  const bar = allowed(me, 'approve') ? approvalBar(me, c) : 'Approvers decide: not the person who asked, and not the leaver.';
  return [
    html`<li>
      <span class="grow"><strong>Approval of the plan</strong><span class="cell-note">${line}. ${canDecide(me, c) ? nothing : bar}</span></span>
      ${allowed(me, 'seePlan') ? html`<a class="button quiet" href="/leavers/${encodeURIComponent(c.id)}/plan">Read the plan</a>` : nothing}
      ${canDecide(me, c)
        ? html`<button type="button" class="quiet" @click=${() => askRejection(c, took)}>Reject</button>
            <button type="button" class="quiet" @click=${() => askApproval(c, took)}>Approve ${c.displayName}</button>`
        : nothing}
    </li>`,
  ];
}

function steps(me: Me, c: LeaverCase, took: Took): TemplateResult[] {
  const mine = canClear(me, c);
  return byDue(stepsForHumans(c)).map(
    (s) => html`<li>
      <span class="grow"
        ><strong>${s.title}</strong> ${dueBadge(s, c.dates.zone)}<span class="cell-note">${s.detail ? spoken(s.detail, c.dates.zone) : reason(s.reasonCode)}${mine ? nothing : html` · waits for IT`}</span></span
      >
      ${s.reasonCode === 'EXPORT_MISSING' && allowed(me, 'uploadChats') ? html`<a class="button quiet" href="#hand-in">Hand it in, or say why not</a>` : nothing}
      ${mine && awaitsRunbook(s) ? html`<a class="button quiet" href="#runbook">Take the runbook</a>` : nothing}
      ${mine ? buttons(s, (step, act) => askStep(c, step, act, took)) : nothing}
    </li>`,
  );
}
