import { type Verdict, verdict } from './tone';

const SHEETS: Readonly<Record<string, Verdict>> = {
  DRY_RUN: verdict('plain', 'Tried, nothing started'),
  CHECKED: verdict('plain', 'Tried, nothing started'),
  AWAITING_APPROVAL: verdict('warn', 'Waits for approval'),
  CREATING: verdict('run', 'Cases are being made'),
  APPROVED: verdict('run', 'Approved'),
  RUNNING: verdict('run', 'Running'),
  CREATED: verdict('run', 'Cases are there'),
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
  OK: verdict('pass', 'Ready'),
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
  ['person', 'Id, e-mail or employee number, as the search of people shows it', true],
  ['lastWorkingDay', 'Last day of work: 2026-11-27', true],
  ['zone', 'Whose clock: Europe/London', true],
  ['reason', 'Only HR sees it', true],
  ['accessEnds', 'When access ends, on that clock: 2026-11-27T17:30. Empty: the end of the last day', false],
  ['playbook', 'Name of the playbook. Empty: standard', false],
  ['successor', 'Who takes over, as person', false],
];

/** An empty sheet with the right first line. */
export const TEMPLATE = `${COLUMNS.map(([name]) => name).join(',')}\r\n`;
