import type { DeviceCheck } from '../api/devices';
import { reason, sentence } from './leaver';
import { type Verdict, verdict } from './tone';

const DEVICES: Readonly<Record<string, Verdict>> = {
  SAFE: verdict('pass', 'Safe'),
  NOT_SAFE: verdict('fail', 'Not safe'),
  UNKNOWN: verdict('unknown', 'Cannot be known'),
};

export function deviceState(state: string): Verdict {
  return DEVICES[state] ?? verdict('unknown', sentence(state));
}

const CHECKS: Readonly<Record<string, Verdict>> = {
  PASS: verdict('pass', 'Pass'),
  FAIL: verdict('fail', 'Fail'),
  UNKNOWN: verdict('unknown', 'Unknown'),
  NOT_APPLICABLE: verdict('na', 'Not applicable'),
};

export function checkState(state: string): Verdict {
  return CHECKS[state] ?? verdict('unknown', sentence(state));
}

/** A check's badge says why, not only what: "ended 13 Oct 2026" rather than "fail". */
export function checkVerdict(check: DeviceCheck, length: 'short' | 'full' = 'full'): Verdict {
  const base = checkState(check.state);
  if (length === 'short' && check.state === 'NOT_APPLICABLE') return { ...base, word: 'n/a' };
  const why = check.badge || (check.state === 'PASS' ? '' : reason(check.reason));
  if (!why) return base;
  return { ...base, word: length === 'short' ? why.replaceAll(DATE, (d) => d.replaceAll(' ', '\u00A0')) : why };
}

/** A day in a badge: in a narrow column it stays on one line. */
const DATE = /\b\d{1,2} [A-Z][a-z]{2} \d{4}\b/g;

const CHECK_TITLES: Record<string, string> = {
  'os-support': 'Supported OS',
  'screen-lock-credential': 'Screen lock',
  'screen-lock-auto': 'Locks by itself',
  'patch-age': 'Updates',
  encryption: 'Encryption',
  'endpoint-protection': 'Endpoint protection',
  jailbreak: 'Not tampered with',
  'last-seen': 'Seen lately',
  ownership: 'Owner known',
  messengers: 'No consumer messenger',
};

export function checkTitle(check: string): string {
  return CHECK_TITLES[check] ?? sentence(check);
}

const OWNERSHIPS: Record<string, string> = { COMPANY: 'company', PERSONAL: 'personal', UNKNOWN: 'owner unknown' };

export function ownership(code: string): string {
  return OWNERSHIPS[code] ?? sentence(code);
}

const ANSWERS: Readonly<Record<string, Verdict>> = {
  YES: verdict('pass', 'Yes'),
  NO: verdict('fail', 'No'),
  UNKNOWN: verdict('unknown', 'Unknown'),
};

/** Yes, no or unknown, with the reason where there is one. */
export function answer(state: string, why?: string | null): Verdict {
  const base = ANSWERS[state] ?? verdict('unknown', sentence(state));
  const words = state === 'YES' ? '' : reason(why);
  return words ? { ...base, word: `${base.word}: ${words}` } : base;
}

const POPULATIONS: Record<string, string> = {
  PRIVILEGED: 'Privileged',
  SENSITIVE: 'Sensitive work',
  STAFF: 'Staff',
  GUESTS: 'Guests',
  SERVICE: 'Service accounts',
  SERVICE_ACCOUNTS: 'Service accounts',
  SHARED: 'Shared mailboxes',
  SHARED_MAILBOXES: 'Shared mailboxes',
  BREAK_GLASS: 'Break-glass accounts',
  NOT_COUNTED: 'In no figure',
};

export function population(code: string): string {
  return POPULATIONS[code] ?? sentence(code);
}

const METHODS: Record<string, string> = {
  microsoftAuthenticatorPush: 'Authenticator app',
  microsoftAuthenticatorPasswordless: 'Authenticator, passwordless',
  softwareOneTimePasscode: 'authenticator code',
  fido2: 'security key',
  fido2SecurityKey: 'security key',
  windowsHelloForBusiness: 'Windows Hello',
  passKeyDeviceBound: 'passkey',
  mobilePhone: 'text or call',
  sms: 'text message',
  email: 'e-mail',
  temporaryAccessPass: 'temporary pass',
  otp: 'authenticator code',
  webauthn: 'security key',
};

export function method(code: string): string {
  const keycloak = code.startsWith('keycloak:');
  const bare = keycloak ? code.slice('keycloak:'.length) : code;
  const word = METHODS[bare] ?? bare.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return keycloak ? `${word} (Keycloak)` : word;
}
