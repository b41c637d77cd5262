import type { Device, DeviceCheck, DeviceSummary, Evidence, Failing } from '../api/devices';
import { count, list, number, percent } from './count';
import { date, moment, since } from './dates';
import { checkTitle } from './hygiene';
import { reason, sentence, system } from './leaver';

/* Devices: since when they fail, what an answer rests on, and what a person may say of what nobody can measure. */

const DAY_MS = 86_400_000;

const PLATFORMS: Readonly<Record<string, string>> = { WINDOWS: 'Windows', MACOS: 'macOS', IOS: 'iPhone (iOS)', IPADOS: 'iPad (iPadOS)', ANDROID: 'Android', LINUX: 'Linux', UNKNOWN: 'unknown platform' };

export const PLATFORM_CODES: readonly string[] = Object.keys(PLATFORMS);

export const platformName = (code: string): string => PLATFORMS[code] ?? sentence(code);

/** Which version of Windows a build is; what is not here keeps its number. */
const WINDOWS: Readonly<Record<string, string>> = { 17763: '10 1809', 19044: '10 21H2', 19045: '10 22H2', 22000: '11 21H2', 22621: '11 22H2', 22631: '11 23H2', 26100: '11 24H2', 26200: '11 25H2', 28000: '11 26H1' };

/** The system in a few words, and its exact version where the words do not hold it: `Windows 11 24H2`, `10.0.26100.4652`. */
export function osWords(d: Pick<Device, 'os' | 'osVersion' | 'platform' | 'managed'>): { readonly name: string; readonly version: string } {
  const os = d.os ?? platformName(d.platform);
  const version = d.osVersion ?? '';
  // only of a client that a management names so: servers and bare registrations share builds with it
  const release = os === 'Windows' && d.managed !== false ? WINDOWS[/^10\.0\.(\d+)\./.exec(version)?.[1] ?? ''] : undefined;
  if (release) return { name: `Windows ${release}`, version };
  if (os.split(/\s/).includes(version)) return { name: os.replace(/ 10\.0\.\d+\.\d+$/, ''), version: /^10\.0\.\d+\.\d+$/.test(version) ? version : '' };
  return /^10\.0\./.test(version) ? { name: os, version } : { name: [os, version].filter(Boolean).join(' '), version: '' };
}

/** `39 days`, and below it what that is counted from. */
export function failingWords(f: Failing, now: number = Date.now()): { readonly long: string; readonly from: string } {
  const long = now - Date.parse(f.since) < DAY_MS ? 'under a day' : since(f.since, now);
  if (f.from !== 'rule-date') return { long, from: 'since first seen' };
  return { long, from: `since ${date(f.since, 'UTC')}, ${f.why}` };
}

/** What a device is counted as failing from; a row of an older evaluation says only when its checks began to fail. */
export function failingOf(d: Device): Failing | undefined {
  if (d.failing) return d.failing;
  const failing = d.checks.filter((c) => c.state === 'FAIL' && c.firstFailedAt).sort((a, b) => (a.firstFailedAt ?? '').localeCompare(b.firstFailedAt ?? ''))[0];
  return failing?.firstFailedAt ? { check: failing.check, since: failing.firstFailedAt, from: 'first-seen', why: 'first seen' } : undefined;
}

const FIELDS: Readonly<Record<string, string>> = {
  osVersion: 'the version of the system',
  os_version: 'the version of the system',
  operatingSystemVersion: 'the version of the system',
  androidSecurityPatchLevel: 'the security patch level',
  state: 'the state of the setting',
  'policies[].response': 'the answer of the policy',
  minimumLength: 'the length that policies ask for',
  minutesToLock: 'the minutes until it locks, as policies ask',
  isEncrypted: 'whether it is encrypted',
  disk_encryption_enabled: 'whether the disk is encrypted',
  jailBroken: 'whether it is jailbroken or rooted',
  lastSyncDateTime: 'the last contact',
  seen_time: 'the last contact',
  approximateLastSignInDateTime: 'the last sign-in, roughly',
  managedDeviceOwnerType: 'whose device it is',
  trustType: 'how it is joined',
  realTimeProtectionEnabled: 'whether real-time protection is on',
  malwareProtectionEnabled: 'whether protection is on',
  signatureUpdateOverdue: 'whether signatures are overdue',
  lastReportedDateTime: 'when protection last reported',
  partnerReportedThreatState: 'the threat state of the partner',
  displayName: 'the apps that were found',
  id: 'the protection report',
};

const VALUES: Readonly<Record<string, string>> = { Unknown: 'not known', unknown: 'not known', true: 'yes', false: 'no', True: 'yes', False: 'no', nonCompliant: 'not compliant', notApplicable: 'not applicable', notAssigned: 'not assigned' };

/** What an answer rests on, as a sentence: `Intune: the version of the system is “10.0.22631.4037”.` */
export function evidenceSentence(e: Evidence | null | undefined): string {
  if (!e?.source || !e.field) return 'Nothing was found to judge by.';
  const what = FIELDS[e.field] ?? e.field;
  const isQuestion = /^(whether|when|whose|how) /.test(what);
  if (e.raw === null || e.raw === undefined) return `${system(e.source)} does not ${isQuestion ? 'say' : 'give'} ${what}.`;
  const value = VALUES[e.raw] ?? e.raw;
  const said = /^\d{4}-\d{2}-\d{2}T/.test(value) ? moment(value) : value;
  return isQuestion ? `Asked ${what}, ${system(e.source)} says ${said}.` : `${system(e.source)}: ${what} is “${said}”.`;
}

const PLAIN: Readonly<Record<string, string>> = {
  NOT_OBSERVABLE: 'The apps of a personal device are not looked at.',
  NONE_SEEN: 'None of the messengers that are looked for was among its apps.',
  NOT_MANAGED: 'It was seen signing in, and no management knows it.',
};

/** The same where it depends on the check why nothing was measured. */
const OF_CHECK: Readonly<Record<string, string>> = {
  ownership: 'No source says whose device it is.',
  messengers: 'Nobody says whose device it is, so its apps are not looked at.',
  jailbreak: 'That is asked of phones and tablets only.',
  'endpoint-protection': 'An iPhone or iPad that is not jailbroken runs signed apps only.',
};

/** What a check of a device rests on, in words. */
export function groundOf(c: DeviceCheck, d: Pick<Device, 'lastSeen'>): string {
  const plain = PLAIN[c.reason ?? ''] ?? (c.reason === 'OWNER_NOT_REPORTED' || c.state === 'NOT_APPLICABLE' ? OF_CHECK[c.check] : undefined);
  if (plain) return plain;
  if (c.check === 'last-seen' && !c.evidence?.raw && d.lastSeen) return `It last spoke to its management ${moment(d.lastSeen)}.`;
  return evidenceSentence(c.evidence);
}

/** What “safe” means here, by the names of the checks that count. */
export function safeMeans(s: DeviceSummary): string {
  const title = (c: { check: string; title: string }): string => c.title || checkTitle(c.check);
  const always = s.checks.filter((c) => c.counts === undefined || c.counts === 'ALWAYS').map(title);
  const known = s.checks.filter((c) => c.counts === 'WHERE_KNOWN').map(title);
  const where = known.length > 0 ? `, and ${list(known)} where that can be known` : '';
  return `Safe means that it passes ${list(always)}${where}.`;
}

/** How many checks count: `passes 5 checks, and 1 where known`. */
export function countedWords(s: DeviceSummary): string {
  const of = (how: string): number => s.checks.filter((c) => (c.counts ?? 'ALWAYS') === how).length;
  return `passes ${of('ALWAYS')} checks${of('WHERE_KNOWN') > 0 ? `, and ${of('WHERE_KNOWN')} where known` : ''}`;
}

/** The share of devices of which anything can be said. */
export const coverageOf = (s: DeviceSummary): string => percent(s.safe + s.notSafe, s.devices);

/** How long leavers have held devices past their last day. */
export function heldWords(s: Pick<DeviceSummary, 'heldByLeavers' | 'oldestLeaverDays'>): string {
  if (s.heldByLeavers === null || s.heldByLeavers === undefined) return 'Lastday’s list of leavers was not read';
  if (s.heldByLeavers === 0 || s.oldestLeaverDays === null || s.oldestLeaverDays === undefined) return 'of open cases';
  return s.oldestLeaverDays > 0 ? `oldest ${count(s.oldestLeaverDays, 'day')}` : 'no last day is past yet';
}

/** `▲ 4 since last week`; empty where there is nothing to compare with. */
export function sinceLastWeek(now: number, then: number | undefined): string {
  if (then === undefined) return '';
  const by = now - then;
  if (by === 0) return 'as many as last week';
  return by > 0 ? `▲ ${number(by)} since last week` : `▼ ${number(-by)} since last week`;
}

/** What changes are counted from: a week, unless the first evaluation is younger than that. */
export function changedSince(from: string | undefined, now: number = Date.now()): string {
  const young = from !== undefined && now - Date.parse(from) < 6.5 * DAY_MS;
  return young ? `Changed since ${date(from)}` : 'Changed since last week';
}

/** Why it cannot be known: the parts sum to the whole. */
export function unknownParts(s: DeviceSummary): string {
  const unmanaged = s.unmanaged ?? 0;
  const rest = s.unknown - s.stale - unmanaged;
  const parts = [
    [s.stale, 'silent'],
    [unmanaged, 'not managed'],
    [rest, 'not reported'],
  ] as const;
  return rest < 0 ? `${number(s.stale)} silent` : parts.filter(([n]) => n > 0).map(([n, word]) => `${number(n)} ${word}`).join(' · ');
}

/** Whether somebody's word may stand beside a check: where it cannot be measured, and where paid updates are not seen. */
export function mayAttest(c: DeviceCheck, platform: string): 'CHECK' | 'EXTENDED_UPDATES' | undefined {
  if (c.check === 'os-support') return platform === 'WINDOWS' && (c.reason === 'OS_ENDED' || c.reason === 'EXTENDED_UPDATES_ATTESTED') ? 'EXTENDED_UPDATES' : undefined;
  return c.state === 'UNKNOWN' && !['ownership', 'last-seen'].includes(c.check) ? 'CHECK' : undefined;
}

const ANY = ['STALE', 'NEVER_SEEN', 'NOT_MANAGED', 'NOT_REPORTED', 'NO_PERMISSION'];
const SETTING = ['NO_SETTING_FOR_PLATFORM', 'SETTING_NOT_LISTED', 'SETTING_ERROR', 'SETTING_CONFLICT', 'SETTING_NOT_ASSIGNED', 'POLICY_UNREADABLE', 'POLICY_WEAK', 'GUEST_OF_WINDOWS'];

const REASONS_OF: Readonly<Record<string, readonly string[]>> = {
  'os-support': ['OS_ENDED', 'REFUSED_BY_CYBER_ESSENTIALS', 'EDITION_NEEDED', 'EDITION_NOT_LISTED', 'DATASET_BEHIND', 'PRERELEASE', 'VERSION_INCOMPLETE', 'VERSION_NOT_LISTED', 'OS_NOT_LISTED', 'EXTENDED_UPDATES_ATTESTED'],
  'screen-lock-credential': ['NO_CREDENTIAL', ...SETTING],
  'screen-lock-auto': ['NEVER_LOCKS', 'LOCKS_TOO_LATE', 'POLICIES_DIFFER', 'NO_TIME_DEMANDED', ...SETTING],
  'patch-age': ['UPDATE_OVERDUE', 'NO_MORE_UPDATES', 'NO_UPDATE_TABLE', 'EARLIER_UPDATES_NOT_LISTED', 'NO_PATCH_LEVEL', 'DATASET_BEHIND', 'VERSION_INCOMPLETE'],
  encryption: ['NOT_ENCRYPTED', 'NOT_RELIABLE_HERE', 'NEVER_EVALUATED', 'PASSCODE_UNKNOWN', 'NO_PASSCODE'],
  'endpoint-protection': ['NO_ANTIVIRUS', 'SIGNATURES_OVERDUE', 'THREAT_REPORTED', 'THREAT_LOW', 'THIRD_PARTY_AV', 'REPORT_STALE', 'NEVER_REPORTED', 'AGENT_SILENT', 'AGENT_OFF', 'NOT_MEASURED', 'NOT_ASKED'],
  jailbreak: ['JAILBROKEN'],
  ownership: ['OWNER_NOT_REPORTED'],
  messengers: ['MESSENGER_FOUND', 'NONE_SEEN', 'NOT_OBSERVABLE', 'OWNER_NOT_REPORTED'],
};

/** The reasons that a check can have, and those that are in sight or asked for although they are newer. */
export function reasonChoices(check: string, more: readonly string[]): readonly { readonly value: string; readonly word: string }[] {
  const codes = new Set([...(REASONS_OF[check] ?? []), ...ANY, ...more]);
  return [...codes].map((value) => ({ value, word: reason(value) })).sort((a, b) => a.word.localeCompare(b.word));
}

const RULES: Readonly<Record<string, string>> = {
  'device-os-support': 'The operating system is no longer supported',
  'device-screen-lock-credential': 'The device has no screen lock',
  'device-screen-lock-auto': 'The device does not lock by itself in time',
  'device-patch-age': 'Security updates are missing for over 14 days',
  'device-encryption': 'The storage is not encrypted',
  'device-endpoint-protection': 'Endpoint protection is off or out of date',
  'device-jailbreak': 'The device is jailbroken or rooted',
  'device-messengers': 'A consumer messenger is on a device of the company',
  'device-no-longer-known': 'A check is no longer known',
  'device-silent': 'The device has been silent for over a fortnight',
  'device-unmanaged': 'A device signs in that no management knows',
  'device-support-ending': 'The system’s support ends within 90 days',
  'device-of-disabled-person': 'The device belongs to a disabled account',
  'device-of-missing-person': 'The device belongs to nobody who is known',
};

/** The rules that devices are judged under; the audit has no list of its own. */
export const deviceRules = (): readonly { readonly id: string; readonly title: string }[] => Object.entries(RULES).map(([id, title]) => ({ id, title }));
