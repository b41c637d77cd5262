import { reason, sentence } from './leaver';
import { REASONS } from './reasons';
import { type Tone, type Verdict, verdict } from './tone';

/* Identity: how strong a method is, what a policy does for somebody, findings, and ways back in. */

const WORTHS: Readonly<Record<string, Verdict>> = {
  PHISHING_RESISTANT: verdict('pass', 'Resists phishing'),
  STRONG: verdict('pass', 'Strong second factor'),
  SECOND_FACTOR: verdict('pass', 'Second factor'),
  WEAK: verdict('warn', 'Weak second factor'),
  RESET_ONLY: verdict('warn', 'Only resets a password'),
  NOT_DURABLE: verdict('warn', 'Lasts a short time'),
  FIRST_FACTOR: verdict('na', 'First factor'),
  UNKNOWN: verdict('unknown', 'Unknown kind'),
};

/** How far to trust a method; one that we do not know is never a second factor. */
export function worth(code: string): Verdict {
  return WORTHS[code] ?? verdict('unknown', sentence(code));
}

const EFFECTS: Readonly<Record<string, Verdict>> = {
  ENFORCES: verdict('pass', 'Asks each time'),
  WEAKER: verdict('warn', 'Can be got around'),
  REPORTS_ONLY: verdict('fail', 'Only reports'),
  EXCLUDED: verdict('fail', 'Leaves them out'),
  UNCLEAR: verdict('unknown', 'Cannot be known'),
};

/** What a policy does for one person. */
export function effect(code: string): Verdict {
  return EFFECTS[code] ?? verdict('unknown', sentence(code));
}

const ESCAPES: Readonly<Record<string, string>> = {
  APPLICATIONS: 'applications',
  APPLICATION: 'applications',
  LOCATIONS: 'places',
  LOCATION: 'places',
  PLATFORMS: 'platforms',
  PLATFORM: 'platforms',
  CLIENTS: 'clients',
  CLIENT: 'clients',
  DEVICES: 'devices',
  DEVICE: 'devices',
  FLOW: 'sign-in flows',
};

/** Where a policy does not ask: `places: Head office`. */
export function escape(e: { readonly kind: string; readonly what: string }): string {
  return `${ESCAPES[e.kind] ?? sentence(e.kind).toLowerCase()}: ${e.what}`;
}

const CONTROLS: Readonly<Record<string, string>> = {
  mfa: 'a second factor',
  compliantDevice: 'a compliant device',
  domainJoinedDevice: 'a joined device',
  approvedApplication: 'an approved app',
  compliantApplication: 'a protected app',
  passwordChange: 'a new password',
  block: 'nothing: sign-in is blocked',
  OR: 'or',
  AND: 'and',
};

/** What a policy asks for, in words: `mfa OR compliantDevice` → `a second factor or a compliant device`. */
export function grant(text: string): string {
  return text.replaceAll(/[A-Za-z]+/g, (word) => CONTROLS[word] ?? word);
}

const SEVERITIES: Readonly<Record<string, Verdict>> = {
  CRITICAL: verdict('fail', 'Critical'),
  HIGH: verdict('fail', 'High'),
  MEDIUM: verdict('warn', 'Medium'),
  LOW: verdict('plain', 'Low'),
  INFO: verdict('plain', 'For information'),
};

export const SEVERITY_CODES: readonly string[] = Object.keys(SEVERITIES);

export function severity(code: string): Verdict {
  return SEVERITIES[code] ?? verdict('unknown', sentence(code));
}

interface Standing {
  readonly state: string;
  readonly exception?: { readonly expiresAt: string } | null;
}

/** Where a finding stands. One that was accepted is never shown as passed: it waits for its day. */
export function findingState(f: Standing, until: (instant: string) => string): Verdict {
  if (f.state === 'OPEN') return verdict('fail', 'Open');
  if (f.state === 'EXCEPTED') return verdict('warn', f.exception ? `Accepted until ${until(f.exception.expiresAt)}` : 'Accepted');
  return f.state === 'CLOSED' ? verdict('pass', 'Closed') : verdict('unknown', sentence(f.state));
}

interface Kind {
  readonly title: string;
  readonly meaning: string;
}

const KINDS: Readonly<Record<string, Kind>> = {
  PERSONAL_EMAIL: { title: 'Personal e-mail resets the password', meaning: 'An address outside the firm receives the reset.' },
  PERSONAL_PHONE: { title: 'Personal phone resets the password', meaning: 'A number of theirs answers for a sign-in or a reset.' },
  SECURITY_QUESTIONS: { title: 'Security questions', meaning: 'Whoever knows the answers resets the password.' },
  SHARED_PHONE: { title: 'Phone shared by several accounts', meaning: 'Whoever holds the phone answers for all of them.' },
  TEMPORARY_PASS: { title: 'Temporary pass still valid', meaning: 'It signs in without a password until it ends.' },
  MAILBOX_DELEGATE: { title: 'Others read the mailbox', meaning: 'Reset mails arrive where a delegate reads them.' },
  MAILBOX_FORWARDING: { title: 'Mail is forwarded', meaning: 'Reset mails leave with everything else.' },
  FILE_OWNER: { title: 'Owns files', meaning: 'A OneDrive or shared library of which they are the owner.' },
  APPLICATION_OWNER: { title: 'Owns an application', meaning: 'Its secrets go on when the account ends.' },
  IDENTITY_PROVIDER_LINK: { title: 'Linked log-in elsewhere', meaning: 'An account of another provider opens this one.' },
  OFFLINE_SESSION: { title: 'Offline session', meaning: 'It goes on without a new log-in.' },
  BACKUP_OWNER: { title: 'Owns a backup', meaning: 'Named as owner of a backup system in our settings.' },
};

export const PATH_KINDS: readonly string[] = Object.keys(KINDS);

export const pathTitle = (kind: string): string => KINDS[kind]?.title ?? sentence(kind);
export const pathMeaning = (kind: string): string => KINDS[kind]?.meaning ?? '';

/** A path that was found is a risk; one that could not be read is unknown, never absent. */
export function pathTone(p: { readonly unknown?: string | null }): Tone {
  return p.unknown ? 'unknown' : 'warn';
}

/** Why nobody could look, and for what. */
export function unseen(p: { readonly what: string; readonly unknown?: string | null }): string {
  const why = reason(p.unknown ?? 'NOT_SAID');
  return p.what ? `Unknown, ${why}: ${p.what}` : `Unknown: ${why}`;
}

const RULE_WORDS: Readonly<Record<string, string>> = { mfa: 'MFA', tap: 'temporary pass', pim: 'PIM', ca: 'Conditional Access' };

/** A rule's id in words: `privileged-without-mfa` → `Privileged without MFA`. */
export function ruleTitle(id: string): string {
  const words = id.split(/[._-]+/).map((w) => RULE_WORDS[w.toLowerCase()] ?? w.toLowerCase());
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const EVIDENCE: Readonly<Record<string, string>> = { policies: 'Policies', methods: 'Methods', roles: 'Roles', reportOf: 'Report of', registeredAt: 'Registered', lastSignIn: 'Last sign-in' };

/** The name of a piece of evidence: `excludedBy` → `Excluded by`. */
export function evidenceName(key: string): string {
  const spaced = key.replaceAll(/([a-z])([A-Z])/g, '$1 $2');
  return EVIDENCE[key] ?? sentence(spaced);
}

const CODE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** A sentence of the service with its machine reasons in words: `… (NO_POLICY).` → `… (no policy asks for it).` */
export function plain(text: string): string {
  const known = text.replaceAll(/\(([A-Z][A-Z0-9_]+)\)/g, (whole, code: string) => (CODE.test(code) || code in REASONS ? `(${reason(code)})` : whole));
  return known.replaceAll(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g, (code) => (code in REASONS ? reason(code) : code));
}

/** A value of evidence as text; nothing is said to be missing where it was not looked for. */
export function evidenceText(value: unknown): string {
  if (value === null || value === undefined) return 'not reported';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(evidenceText).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') return Object.entries(value).map(([k, v]) => `${evidenceName(k)}: ${evidenceText(v)}`).join('; ');
  if (typeof value !== 'string') return JSON.stringify(value);
  return CODE.test(value) ? reason(value) : value;
}
