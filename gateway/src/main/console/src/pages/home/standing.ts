import type { DeviceSummary } from '../../api/devices';
import type { Coverage } from '../../api/identity';
import type { LeaverRow } from '../../api/offboarding';
import { count } from '../../words/count';

/** One reason why losing someone today would hurt, with the list behind it; or something that could not be read. */
export interface Point {
  readonly text: string;
  readonly href: string | undefined;
  readonly unknown?: boolean;
}

export interface Standing {
  readonly answer: 'yes' | 'not-yet' | 'unknown';
  readonly points: readonly Point[];
}

/** What was read; `undefined` is what this person may not see, `null` is what did not answer. */
export interface Known {
  readonly leavers: readonly LeaverRow[] | null | undefined;
  readonly coverage: Coverage | null | undefined;
  readonly devices: DeviceSummary | null | undefined;
}

/** "Safe to lose someone today?" Unknown figures are never a yes: one that is missing makes the answer unknown, a gap makes it not yet. */
export function standing(known: Known): Standing {
  const gaps = [...mfaGaps(known.coverage), ...deviceGaps(known.devices), ...leaverGaps(known.leavers)];
  const doubts = [...missing(known), ...mfaDoubts(known.coverage), ...deviceDoubts(known.devices)];
  const answer = gaps.length > 0 ? 'not-yet' : doubts.length > 0 ? 'unknown' : 'yes';
  return { answer, points: [...gaps, ...doubts] };
}

function mfaGaps(coverage: Coverage | null | undefined): Point[] {
  const n = coverage?.populations.find((p) => p.population === 'PRIVILEGED')?.registered.no ?? 0;
  return n > 0 ? [{ text: `${count(n, 'privileged account')} without MFA`, href: '/mfa?population=PRIVILEGED&registered=NO' }] : [];
}

function deviceGaps(devices: DeviceSummary | null | undefined): Point[] {
  return devices && devices.notSafe > 0 ? [{ text: `${count(devices.notSafe, 'device')} not safe`, href: '/devices?state=NOT_SAFE' }] : [];
}

function leaverGaps(leavers: readonly LeaverRow[] | null | undefined): Point[] {
  const n = (leavers ?? []).filter((l) => l.residual > 0).length;
  return n > 0 ? [{ text: `${count(n, 'leaver')} with residual access`, href: '/leavers?reach=residual' }] : [];
}

function missing(known: Known): Point[] {
  const gone = (text: string): Point => ({ text, href: undefined, unknown: true });
  return [
    ...(known.coverage === null ? [gone('MFA coverage did not answer')] : []),
    ...(known.devices === null ? [gone('devices did not answer')] : []),
    ...(known.leavers === null ? [gone('leavers did not answer')] : []),
  ];
}

function mfaDoubts(coverage: Coverage | null | undefined): Point[] {
  if (!coverage) return [];
  if (!coverage.asOf) return [{ text: 'MFA was not evaluated yet', href: '/mfa', unknown: true }];
  const n = coverage.populations.find((p) => p.population === 'PRIVILEGED')?.registered.unknown ?? 0;
  return n > 0 ? [{ text: `${count(n, 'privileged account')} whose MFA is unknown`, href: '/mfa?population=PRIVILEGED&registered=UNKNOWN', unknown: true }] : [];
}

function deviceDoubts(devices: DeviceSummary | null | undefined): Point[] {
  if (!devices) return [];
  if (!devices.asOf) return [{ text: 'devices were not evaluated yet', href: '/devices', unknown: true }];
  return devices.unknown > 0 ? [{ text: `${count(devices.unknown, 'device')} that cannot be judged`, href: '/devices?state=UNKNOWN', unknown: true }] : [];
}

/** What the answer was made from, for somebody whose role shows only a part. */
export function basis(known: Known): string {
  const seen = [known.leavers === undefined ? '' : 'leavers', known.coverage === undefined ? '' : 'MFA', known.devices === undefined ? '' : 'devices'].filter(Boolean);
  return seen.length === 3 ? '' : `Judged from what your role can see: ${seen.join(' and ') || 'nothing'}.`;
}
