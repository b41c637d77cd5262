import { html } from 'lit';
import { actOnCase, actOnStep, decide, type LeaverCase, type Step, type StepAct } from '../../api/offboarding';
import { ask } from '../../parts/dialog';
import { ending, moment } from '../../words/dates';
import { isHuman } from '../../words/steps';

/** Takes the case as it is after a deed. */
export type Took = (c: LeaverCase) => void;

export function askApproval(c: LeaverCase, took: Took): void {
  const more = c.approvalsNeeded - c.approvals.filter((a) => a.decision === 'APPROVE').length;
  ask({
    title: `Approve the last day of ${c.displayName}?`,
    body: html`<p>Access ends ${ending(c.dates.accessEnds, c.dates.zone)}. ${more > 1 ? 'A second approver must agree before anything is done.' : 'After this, the plan runs by itself.'}</p>
      <p><a href="/leavers/${encodeURIComponent(c.id)}/plan" target="_blank" rel="noopener">Read the plan in a new tab</a></p>`,
    button: `Approve ${c.displayName}`,
    reasonLabel: 'Comment',
    reasonOptional: true,
    act: async (comment, key) => took(await decide(c.id, 'APPROVE', comment, key)),
  });
}

export function askRejection(c: LeaverCase, took: Took): void {
  ask({
    title: `Reject the last day of ${c.displayName}?`,
    body: html`<p>The case ends. Nothing is changed on ${c.displayName}’s accounts.</p>`,
    button: `Reject ${c.displayName}`,
    danger: true,
    reasonLabel: 'Why',
    act: async (comment, key) => took(await decide(c.id, 'REJECT', comment, key)),
  });
}

export function askUrgency(c: LeaverCase, took: Took): void {
  ask({
    title: `Contain ${c.displayName} now?`,
    body: html`<p>${c.displayName}’s accounts are disabled and logged out at once, without waiting for ${moment(c.dates.accessEnds, c.dates.zone)}. What comes after waits for approval.</p>`,
    button: `Contain ${c.displayName} now`,
    danger: true,
    reasonLabel: 'Why it cannot wait',
    typeName: c.displayName,
    act: async (why, key) => took(await actOnCase(c.id, 'urgency', why, key)),
  });
}

export function askCancellation(c: LeaverCase, took: Took): void {
  ask({
    title: `Cancel the last day of ${c.displayName}?`,
    body: html`<p>The case ends here. Nothing was changed on ${c.displayName}’s accounts.</p>`,
    button: `Cancel for ${c.displayName}`,
    danger: true,
    reasonLabel: 'Why',
    act: async (why, key) => took(await actOnCase(c.id, 'cancellation', why, key)),
  });
}

export function askStop(c: LeaverCase, took: Took): void {
  ask({
    title: `Stop the remaining steps for ${c.displayName}?`,
    body: html`<p>What is done stays done: ${c.displayName} stays locked out. Steps that have not started will not run, and what is not preserved by then may be lost.</p>`,
    button: `Stop for ${c.displayName}`,
    danger: true,
    reasonLabel: 'Why',
    typeName: c.displayName,
    act: async (why, key) => took(await actOnCase(c.id, 'cancellation', why, key)),
  });
}

export function askRestoration(c: LeaverCase, took: Took): void {
  ask({
    title: `Give access back to ${c.displayName}?`,
    body: html`<p>What Contain disabled is enabled again from the snapshot of ${moment(c.snapshotAt, c.dates.zone)}, and read back. ${c.displayName} must log in anew everywhere.</p>`,
    button: `Give access back to ${c.displayName}`,
    danger: true,
    reasonLabel: 'Why',
    typeName: c.displayName,
    act: async (why, key) => took(await actOnCase(c.id, 'restoration', why, key)),
  });
}

const STEP_WORDS: Record<StepAct, { title: string; body: string; button: string; label: string }> = {
  retry: { title: 'Try this step again?', body: 'It reads the system first and changes only what is not so yet.', button: 'Try again', label: 'What was changed since' },
  skip: { title: 'Skip this step?', body: 'It stays undone. The evidence says so, with your reason and your name.', button: 'Skip the step', label: 'Why it may stay undone' },
  completion: { title: 'Record that it was done by hand?', body: 'Verify reads the system back where it can; your reason and your name stand in the evidence.', button: 'Record it', label: 'What was done, where' },
};

/** A task for a person: nothing can be read back, so their word is what stands. */
const TASK_DONE = { title: 'Is it done?', body: 'Nothing can be read back here: what you write, with your name, is the proof.', button: 'It is done', label: 'What was done, where, when' };

export function askStep(c: LeaverCase, step: Step, act: StepAct, took: Took): void {
  const words = act === 'completion' && isHuman(step.id) ? TASK_DONE : STEP_WORDS[act];
  ask({
    title: words.title,
    body: html`<p><strong>${step.title}</strong> for ${c.displayName}</p>
      <p>${words.body}</p>`,
    button: words.button,
    reasonLabel: words.label,
    act: async (why, key) => took(await actOnStep(c.id, step.id, act, why, key)),
  });
}
