import type { CaseState, Step } from '../api/offboarding';
import { REASONS } from './reasons';
import { type Verdict, verdict } from './tone';

const STATES: Readonly<Record<string, Verdict>> = {
  DRAFT: verdict('plain', 'Draft'),
  AWAITING_APPROVAL: verdict('warn', 'Waits for approval'),
  SCHEDULED: verdict('plain', 'Scheduled'),
  RUNNING: verdict('run', 'Running'),
  NEEDS_HUMAN: verdict('warn', 'Needs a human'),
  CLOSED: verdict('pass', 'Closed'),
  CANCELLED: verdict('na', 'Cancelled'),
  RESTORED: verdict('na', 'Access given back'),
};

/** A case's state in plain words; a state of a newer server is shown as it is, as unknown. */
export function caseState(state: string): Verdict {
  return STATES[state] ?? verdict('unknown', sentence(state));
}

export const CASE_STATES = Object.keys(STATES) as CaseState[];

const OUTCOMES: Readonly<Record<string, Verdict>> = {
  DONE: verdict('pass', 'Done'),
  ALREADY_DONE: verdict('pass', 'Already so'),
  SKIPPED: verdict('na', 'Skipped'),
  NEEDS_HUMAN: verdict('warn', 'Needs a human'),
  FAILED_RETRYABLE: verdict('fail', 'Failed, can be tried again'),
  FAILED: verdict('fail', 'Failed'),
};

/** Whether a step was refused because its system is only observed: skipped by nobody, and not done. */
export function isObserved(step: Pick<Step, 'outcome'> & Partial<Pick<Step, 'reasonCode'>>): boolean {
  return step.outcome === 'SKIPPED' && step.reasonCode === 'OBSERVE_MODE';
}

/** What a step came to, or how far it is. */
export function stepVerdict(step: Pick<Step, 'state' | 'outcome'> & Partial<Pick<Step, 'reasonCode'>>): Verdict {
  if (isObserved(step)) return verdict('warn', 'Only observed, not done');
  if (step.outcome) return OUTCOMES[step.outcome] ?? verdict('unknown', sentence(step.outcome));
  if (step.state === 'RUNNING') return verdict('run', 'Running');
  if (step.state === 'WAITING') return verdict('run', 'Waiting');
  return verdict('plain', 'Not started');
}

/** A reason code in plain words. */
export function reason(code: string | null | undefined): string {
  return code ? (REASONS[code] ?? sentence(code).toLowerCase()) : '';
}

const SYSTEMS: Record<string, string> = {
  ENTRA: 'Entra',
  KEYCLOAK: 'Keycloak',
  TEAMS: 'Teams',
  WHATSAPP: 'WhatsApp',
  LASTDAY: 'Lastday',
  INTUNE: 'Intune',
  FLEET: 'Fleet',
  FILE: 'Signed file',
  ACTIVE_DIRECTORY: 'Active Directory',
  MAIL: 'Mail',
  ONEDRIVE: 'OneDrive',
  EXCHANGE: 'Exchange',
  WEBHOOK: 'Another system',
  SCIM: 'Another system (SCIM)',
  PEOPLE: 'A person',
  CHATS: 'Other messengers',
  SMS: 'Text messages (SMS)',
  TELEGRAM: 'Telegram',
  SLACK: 'Slack',
  WECOM: 'WeCom',
  'GOOGLE-CHAT': 'Google Chat',
  GOOGLE_CHAT: 'Google Chat',
  WECHAT: 'WeChat',
  SIGNAL: 'Signal',
  IMESSAGE: 'iMessage',
  OTHER: 'Another file',
};

export function system(code: string): string {
  return SYSTEMS[code.toUpperCase()] ?? sentence(code);
}

const PHASES: Record<string, string> = { HANDOVER: 'Hand over', HAND_OVER: 'Hand over' };

/** `CONTAIN` → `Contain`. */
export function phase(code: string): string {
  return PHASES[code.toUpperCase()] ?? sentence(code);
}

/** `NO_LAWFUL_BASIS` → `No lawful basis`. */
export function sentence(code: string): string {
  const words = code.replaceAll(/[_-]+/g, ' ').trim().toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
