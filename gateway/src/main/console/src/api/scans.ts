import { get, write } from './client';

/** One source while it is read, and after. */
export interface ScannedSource {
  readonly source: string;
  readonly state: string;
  readonly reason?: string | null;
  readonly read?: number;
}

export interface Scan {
  readonly id: string;
  readonly state: 'RUNNING' | 'COMPLETE' | 'PARTIAL' | 'FAILED';
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly sources: readonly ScannedSource[];
}

/** The two audits: of accounts and of devices. */
export type Audit = 'identity' | 'devices';

/** Starts a scan, or answers with the one that is under way: two never run at once. */
export const startScan = (audit: Audit, key: string): Promise<Scan> => write('POST', `/api/${audit}/scans`, {}, key);
export const readScan = (audit: Audit, id: string, signal?: AbortSignal): Promise<Scan> => get(`/api/${audit}/scans/${encodeURIComponent(id)}`, {}, signal);
