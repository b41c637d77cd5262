import { get, type PageOf, type Query, withQuery, write } from './client';
import type { Finding, FindingException, FindingsPage, NewException } from './findings';
import type { Source } from './sources';

/* The shapes of device-audit; by hand until generated from its OpenAPI document. */

export type DeviceState = 'SAFE' | 'NOT_SAFE' | 'UNKNOWN';
export type CheckState = 'PASS' | 'FAIL' | 'UNKNOWN' | 'NOT_APPLICABLE';

export interface CheckCounts {
  readonly check: string;
  readonly title: string;
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
  readonly notApplicable: number;
  /** ALWAYS, WHERE_KNOWN or NOT: how the check bears on whether a device is safe. */
  readonly counts?: string;
  readonly standard?: string;
}

export interface Dataset {
  readonly date?: string | null;
  readonly ageDays?: number;
  readonly warning?: string | null;
}

export interface DeviceTrendPoint {
  readonly asOf: string;
  readonly evaluation: string;
  readonly devices: number;
  readonly safe: number;
  readonly notSafe: number;
  readonly unknown: number;
}

export interface DeviceSummary {
  readonly evaluation: string;
  readonly asOf: string | null;
  readonly sources: readonly Source[];
  readonly devices: number;
  readonly people: number;
  readonly safe: number;
  readonly notSafe: number;
  readonly unknown: number;
  readonly personal: number;
  readonly company: number;
  readonly ownershipUnknown: number;
  readonly stale: number;
  readonly unmanaged?: number;
  readonly unsupported?: number;
  readonly endingIn90Days: number;
  readonly nextEnd?: string | null;
  readonly conflicting?: number;
  /** Null where the list of leavers, or of people, could not be read: unknown, not none. */
  readonly heldByLeavers?: number | null;
  readonly oldestLeaverDays?: number | null;
  readonly ofDisabledPeople?: number | null;
  readonly ofMissingPeople?: number | null;
  readonly lastWeek?: { readonly notSafe: number; readonly unknown: number; readonly safe: number } | null;
  readonly platforms?: Readonly<Record<string, number>>;
  readonly departments?: Readonly<Record<string, number>>;
  readonly dataset?: Dataset;
  readonly warnings?: readonly string[];
  readonly checks: readonly CheckCounts[];
  readonly trend?: readonly DeviceTrendPoint[];
}

export interface Evidence {
  readonly source?: string;
  readonly endpoint?: string;
  readonly field?: string;
  readonly raw?: string | null;
  readonly observedAt?: string | null;
  readonly deviceLastSync?: string | null;
  readonly ruleVersion?: string;
  readonly datasetRev?: string | null;
  readonly assumed?: string | null;
}

export interface Conflict {
  readonly source: string;
  readonly state: CheckState;
  readonly raw?: string | null;
}

/** What a person says of what no system can measure. */
export interface Attested {
  readonly check: string;
  readonly subject: string;
  readonly screenshotSha256?: string | null;
  readonly owner: string;
  readonly expires: string;
}

export interface DeviceCheck {
  readonly check: string;
  readonly state: CheckState;
  readonly reason: string | null;
  readonly badge: string | null;
  readonly evidence: Evidence | null;
  readonly firstFailedAt: string | null;
  readonly lastKnown?: CheckState | null;
  readonly unknownSince?: string | null;
  readonly conflicts?: readonly Conflict[];
  readonly attested?: Attested | null;
  readonly fix?: string | null;
}

export interface Failing {
  readonly check: string;
  readonly since: string;
  readonly from: string;
  readonly why: string;
}

export interface Device {
  readonly id: string;
  readonly name: string;
  readonly person: string | null;
  readonly personName: string | null;
  readonly department?: string | null;
  readonly personEnabled?: boolean | null;
  readonly leaver?: { readonly case: string; readonly lastDay: string } | null;
  readonly ownership: 'COMPANY' | 'PERSONAL' | 'UNKNOWN';
  readonly platform: string;
  readonly os: string | null;
  readonly osVersion: string | null;
  readonly lastSeen: string | null;
  readonly managed?: boolean;
  readonly state: DeviceState;
  readonly supportEnds?: string | null;
  readonly failing?: Failing | null;
  readonly checks: readonly DeviceCheck[];
}

export interface DevicePage extends PageOf<Device> {
  readonly evaluation: string;
  readonly total: number;
}

/** How one check stood for a while. */
export interface Spell {
  readonly check: string;
  readonly state: CheckState;
  readonly reason: string | null;
  readonly since: string;
  readonly until: string | null;
}

interface Said {
  readonly state: CheckState;
  readonly reason: string | null;
}

export interface Change {
  readonly device: string;
  readonly name: string;
  readonly check: string;
  readonly from: Said | null;
  readonly to: Said | null;
}

export interface ChangePage extends PageOf<Change> {
  readonly evaluation: string;
  readonly asOf: string;
  readonly from: { readonly evaluation: string; readonly asOf: string };
  readonly total: number;
}

/** A device that fails, in the list of those that have failed for longest. */
export interface LongFailing extends Failing {
  readonly device: string;
  readonly name: string;
}

export interface NewAttestation {
  readonly check: string;
  readonly subject: string;
  readonly screenshotSha256: string | null;
  readonly owner: string;
  readonly expires: string;
}

const of = (id: string, part = ''): string => `/api/devices/${encodeURIComponent(id)}${part}`;

export const readSummary = (query: Query = {}, signal?: AbortSignal): Promise<DeviceSummary> => get('/api/devices/summary', query, signal);
export const listDevices = (query: Query, signal?: AbortSignal): Promise<DevicePage> => get('/api/devices', query, signal);
export const readDevice = (id: string, query: Query, signal?: AbortSignal): Promise<Device> => get(of(id), query, signal);
export const readHistory = (id: string, signal?: AbortSignal): Promise<readonly Spell[]> => get(of(id, '/history'), {}, signal);
export const listChanges = (query: Query, signal?: AbortSignal): Promise<ChangePage> => get('/api/devices/changes', query, signal);
export const listLongest = (query: Query, signal?: AbortSignal): Promise<{ readonly items: readonly LongFailing[] }> => get('/api/devices/failing-longest', query, signal);
/** The list as a file: same filters, same evaluation. */
export const devicesCsvUrl = (query: Query): string => withQuery('/api/devices.csv', query);
export const attestDevice = (id: string, body: NewAttestation, key: string): Promise<unknown> => write('POST', of(id, '/attestation'), body, key);

/** A gap of a device as the audit of devices gives it. */
interface DeviceFinding extends Omit<Finding, 'subject' | 'subjectName'> {
  readonly device: string;
  readonly exception?: FindingException | null;
}

function finding(f: DeviceFinding): Finding {
  const name = f.evidence['device'];
  return { ...f, subject: f.device, subjectName: typeof name === 'string' ? name : f.device };
}

export async function listDeviceFindings(query: Query, signal?: AbortSignal): Promise<FindingsPage> {
  const page = await get<Omit<FindingsPage, 'items'> & { readonly items: readonly DeviceFinding[] }>('/api/devices/findings', query, signal);
  return { ...page, items: page.items.map(finding) };
}

export const deviceFindingsCsvUrl = (query: Query): string => withQuery('/api/devices/findings.csv', query);
/** Accepts a device's gap under one rule. */
export const exceptDevice = (device: string, rule: string, body: NewException, key: string): Promise<Finding> => write<DeviceFinding>('POST', of(device, '/exception'), { rule, ...body }, key).then(finding);
