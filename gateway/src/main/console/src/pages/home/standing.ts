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

/** Something read, or why not: this person may not see it, it did not answer, no scan has ended yet. */
export type Read<T> = T | 'not-yours' | 'no-answer' | 'not-evaluated';

export interface Known {
  readonly leavers: Read<readonly LeaverRow[]>;
  readonly coverage: Read<Coverage>;
  readonly devices: Read<DeviceSummary>;
}

function got<T extends object>(read: Read<T>): T | undefined {
  return typeof read === 'string' ? undefined : read;
}

/** "Safe to lose someone today?" Unknown figures are never a yes: one that is missing makes the answer unknown, a gap makes it not yet. */
export function standing(known: Known): Standing {
  const gaps = [...mfaGaps(got(known.coverage)), ...deviceGaps(got(known.devices)), ...leaverGaps(got(known.leavers))];
  const doubts = [...missing(known), ...mfaDoubts(got(known.coverage)), ...deviceDoubts(got(known.devices))];
  const answer = gaps.length > 0 ? 'not-yet' : doubts.length > 0 || seesNothing(known) ? 'unknown' : 'yes';
  return { answer, points: [...gaps, ...doubts] };
}

/** Whether nothing of it is for this person: then there is nothing to answer from. */
export function seesNothing(known: Known): boolean {
  return known.leavers === 'not-yours' && known.coverage === 'not-yours' && known.devices === 'not-yours';
}

function mfaGaps(coverage: Coverage | undefined): Point[] {
  const n = coverage?.populations.find((p) => p.population === 'PRIVILEGED')?.registered.no ?? 0;
  return n > 0 ? [{ text: `${count(n, 'privileged account')} without MFA`, href: '/mfa?population=PRIVILEGED&registered=NO' }] : [];
}

function deviceGaps(devices: DeviceSummary | undefined): Point[] {
  return devices && devices.notSafe > 0 ? [{ text: `${count(devices.notSafe, 'device')} not safe`, href: '/devices?state=NOT_SAFE' }] : [];
}

function leaverGaps(leavers: readonly LeaverRow[] | undefined): Point[] {
  const n = (leavers ?? []).filter((l) => l.residual > 0).length;
  return n > 0 ? [{ text: `${count(n, 'leaver')} with residual access`, href: '/leavers?reach=residual' }] : [];
}

function missing(known: Known): Point[] {
  const doubt = (read: Read<object>, what: string, href: string): Point[] => {
    if (read === 'no-answer') return [{ text: `${what} did not answer`, href: undefined, unknown: true }];
    return read === 'not-evaluated' ? [{ text: `${what} not evaluated yet`, href, unknown: true }] : [];
  };
  return [...doubt(known.coverage, 'MFA', '/mfa'), ...doubt(known.devices, 'devices', '/devices'), ...doubt(known.leavers, 'leavers', '/leavers')];
}

function mfaDoubts(coverage: Coverage | undefined): Point[] {
  if (!coverage) return [];
  const n = coverage.populations.find((p) => p.population === 'PRIVILEGED')?.registered.unknown ?? 0;
  return n > 0 ? [{ text: `${count(n, 'privileged account')} whose MFA is unknown`, href: '/mfa?population=PRIVILEGED&registered=UNKNOWN', unknown: true }] : [];
}

function deviceDoubts(devices: DeviceSummary | undefined): Point[] {
  if (!devices) return [];
  return devices.unknown > 0 ? [{ text: `${count(devices.unknown, 'device')} that cannot be judged`, href: '/devices?state=UNKNOWN', unknown: true }] : [];
}

/** What the answer was made from, for somebody whose role shows only a part. */
export function basis(known: Known): string {
  const parts: [string, Read<object>][] = [
    ['leavers', known.leavers],
    ['MFA', known.coverage],
    ['devices', known.devices],
  ];
  const seen = parts.filter(([, read]) => read !== 'not-yours').map(([name]) => name);
  return seen.length === 3 ? '' : `Judged from what your role can see: ${seen.join(' and ') || 'nothing'}.`;
}
