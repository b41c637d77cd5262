import { get, type PageOf, type Query, withQuery, write } from './client';
import type { Scan } from './scans';
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
  readonly endingIn90Days: number;
  readonly dataset?: { readonly date?: string | null };
  readonly checks: readonly CheckCounts[];
}

export interface DeviceCheck {
  readonly check: string;
  readonly state: CheckState;
  readonly reason: string | null;
  readonly badge: string | null;
  readonly evidence: Readonly<Record<string, unknown>> | null;
  readonly firstFailedAt: string | null;
}

export interface Device {
  readonly id: string;
  readonly name: string;
  readonly person: string | null;
  readonly personName: string | null;
  readonly ownership: 'COMPANY' | 'PERSONAL' | 'UNKNOWN';
  readonly platform: string;
  readonly os: string | null;
  readonly osVersion: string | null;
  readonly lastSeen: string | null;
  readonly managed?: boolean;
  readonly state: DeviceState;
  readonly checks: readonly DeviceCheck[];
}

export interface DevicePage extends PageOf<Device> {
  readonly evaluation: string;
  readonly total: number;
}

export const readSummary = (signal?: AbortSignal): Promise<DeviceSummary> => get('/api/devices/summary', {}, signal);
export const listDevices = (query: Query, signal?: AbortSignal): Promise<DevicePage> => get('/api/devices', query, signal);
export const readDevice = (id: string, signal?: AbortSignal): Promise<Device> => get(`/api/devices/${encodeURIComponent(id)}`, {}, signal);
/** The list as a file: same filters, same evaluation. */
export const devicesCsvUrl = (query: Query): string => withQuery('/api/devices.csv', query);
export const startDeviceScan = (key: string): Promise<Scan> => write('POST', '/api/devices/scans', {}, key);
