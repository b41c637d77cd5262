import { type Verdict, verdict } from './tone';

const ACTIONS: Readonly<Record<string, string>> = {
  CONFIGURE_TOTP: 'set up an authenticator app',
  WEBAUTHN_REGISTER: 'register a security key or passkey',
};

/** What somebody is asked, as in "asked to …". */
export const actionWords = (code: string): string => ACTIONS[code] ?? code.toLowerCase().replaceAll('_', ' ');

const OUTCOMES: Readonly<Record<string, Verdict>> = {
  DONE: verdict('pass', 'Asked at next log-in'),
  ALREADY_DONE: verdict('pass', 'Nothing was to do'),
  SKIPPED: verdict('na', 'Not done'),
  NEEDS_HUMAN: verdict('warn', 'Needs a person'),
  FAILED: verdict('fail', 'Refused'),
};

/** Where it stands. */
export function remediationState(r: { readonly state: string; readonly outcome: string | null }): Verdict {
  if (r.state === 'AWAITING_APPROVAL') return verdict('warn', 'Waits for an approver');
  if (r.state === 'RUNNING') return verdict('run', 'Being carried out');
  if (r.state === 'REJECTED') return verdict('na', 'Rejected');
  return OUTCOMES[r.outcome ?? ''] ?? verdict('unknown', r.outcome ?? r.state);
}
