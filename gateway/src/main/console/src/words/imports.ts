import { type Verdict, verdict } from './tone';

const SHEETS: Readonly<Record<string, Verdict>> = {
  DRY_RUN: verdict('plain', 'Tried, nothing started'),
  AWAITING_APPROVAL: verdict('warn', 'Waits for approval'),
  CREATING: verdict('run', 'Cases are being made'),
  APPROVED: verdict('run', 'Approved, cases begin'),
  RUNNING: verdict('run', 'Running'),
  DONE: verdict('pass', 'Done'),
  REJECTED: verdict('na', 'Rejected'),
  FAILED: verdict('fail', 'Failed'),
};

/** How far a sheet is. */
export function sheetState(state: string): Verdict {
  return SHEETS[state] ?? verdict('unknown', words(state));
}

const ROWS: Readonly<Record<string, Verdict>> = {
  READY: verdict('pass', 'Ready'),
  PENDING: verdict('plain', 'Not started'),
  CREATED: verdict('run', 'Case made'),
  CONTAINED: verdict('pass', 'Contained'),
  NEEDS_HUMAN: verdict('warn', 'Needs a human'),
  REFUSED: verdict('fail', 'Refused'),
  INVALID: verdict('fail', 'Refused'),
  FAILED: verdict('fail', 'Failed'),
};

/** What became of one line. */
export function rowState(state: string): Verdict {
  return ROWS[state] ?? verdict('unknown', words(state));
}

function words(code: string): string {
  const plain = code.toLowerCase().replaceAll('_', ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** The columns of the sheet, and what each holds. */
export const COLUMNS: readonly (readonly [column: string, what: string, needed: boolean])[] = [
  ['person', 'Id, e-mail address or employee number of exactly one person', true],
  ['name', 'Their name, held against the one that was found: the wrong line is noticed', false],
  ['lastWorkingDay', 'Last day of work: 2026-11-27', true],
  ['zone', 'Whose clock: Europe/London', true],
  ['reason', 'Only HR sees it', true],
  ['accessEnds', 'When access ends, on that clock: 2026-11-27T17:30. Empty: the end of the last day', false],
  ['employmentEnds', 'Last day of employment, where it is later', false],
  ['employmentStarts', 'First day of employment: chats are held against it', false],
  ['playbook', 'Name of the playbook. Empty: standard', false],
  ['successor', 'Id of the person who takes over', false],
  ['manager', 'Id of who leads them, where the directory is wrong', false],
  ['contact', 'Who can be reached here meanwhile', false],
  ['reviewDate', 'The day on which somebody decides how it goes on', false],
  ['newRole', 'Id of somebody who has the new role', false],
  ['nextOfKin', 'Whom HR writes to; only HR sees it', false],
  ['visibleFrom', 'From when others see the case: 2026-11-20T09:00:00Z', false],
  ['urgent', 'true: do not wait for the date', false],
];

/** An empty sheet with the right first line. */
export const TEMPLATE = `${COLUMNS.map(([name]) => name).join(',')}\r\n`;
