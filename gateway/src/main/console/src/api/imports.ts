import { get, write, writeText } from './client';

/* Many leavers from one sheet; by hand until generated from OpenAPI. */

/** What is wrong in one line of the sheet. */
export interface ImportProblem {
  readonly line: number;
  readonly field?: string | null;
  readonly what: string;
}

/** One line of the sheet, and the case that it became. */
export interface ImportRow {
  readonly line: number;
  readonly person?: string | null;
  readonly displayName: string | null;
  readonly jobTitle?: string | null;
  readonly department?: string | null;
  readonly manager?: string | null;
  readonly lastSignInAt?: string | null;
  readonly playbook?: string | null;
  readonly accessEnds?: string | null;
  readonly zone?: string | null;
  readonly state: string;
  readonly caseId?: string | null;
  readonly containedAt?: string | null;
  readonly problem?: string | null;
}

export interface ImportSheet {
  /** Null where it was only tried; of a try that goes on, where it is followed. */
  readonly id: string | null;
  readonly state: string;
  readonly requestedBy: string;
  readonly requestedByName?: string | null;
  readonly requestedAt: string;
  readonly total: number;
  /** Lines that a try has looked at. */
  readonly tried?: number;
  readonly created?: number;
  readonly contained?: number;
  readonly failed?: number;
  readonly approvalsNeeded: number;
  readonly approvals: readonly { readonly by: string; readonly byName?: string | null; readonly decision: string; readonly comment?: string | null; readonly at: string }[];
  readonly problems: readonly ImportProblem[];
  readonly rows: readonly ImportRow[];
}

const at = (id: string): string => `/api/leavers/imports/${encodeURIComponent(id)}`;

export const tryImport = (csv: string, key: string): Promise<ImportSheet> => writeText('/api/leavers/imports?dryRun=true', 'text/csv', csv, key);
/** How a long try goes: TRYING, DRY_RUN once it has ended, STOPPED where the service was restarted in between. */
export const readTry = (id: string): Promise<ImportSheet> => get(`/api/leavers/imports/tries/${encodeURIComponent(id)}`, {});
export const startImport = (csv: string, key: string): Promise<ImportSheet> => writeText('/api/leavers/imports', 'text/csv', csv, key);
/** The sheets that somebody may know of, the newest first; without their lines. */
export const readImports = async (signal?: AbortSignal): Promise<readonly ImportSheet[]> => (await get<{ items: readonly ImportSheet[] }>('/api/leavers/imports', {}, signal)).items;
export const readImport = (id: string, signal?: AbortSignal): Promise<ImportSheet> => get(at(id), {}, signal);
export const decideImport = (id: string, decision: 'APPROVE' | 'REJECT', comment: string, key: string): Promise<ImportSheet> => write('POST', `${at(id)}/approval`, { decision, comment }, key);
