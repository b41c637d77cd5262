import { get, write, writeText } from './client';
import type { Plan } from './offboarding';

/* Playbooks; by hand until generated from OpenAPI, as offboarding.ts says. */

/** What a playbook does to the access of the person: ends it, suspends it to be given back, or leaves it. */
export type Access = 'ENDS' | 'SUSPENDS' | 'STAYS';

/** A step that a person does, as the playbook words it. */
export interface PlaybookStep {
  readonly id: string;
  readonly title?: string | null;
  readonly due?: string | null;
}

export interface PlaybookPhase {
  readonly phase: string;
  readonly steps: readonly (string | PlaybookStep)[];
  /** Steps that run first, one after another, where the service tells them apart. */
  readonly gates?: readonly string[];
  /** Runs of steps that go side by side. */
  readonly lanes?: readonly (readonly string[])[];
}

/** The newest version in force of one playbook. */
export interface Playbook {
  readonly name: string;
  readonly title: string;
  readonly version: number;
  /** The name shown outside HR. */
  readonly neutral?: string | null;
  readonly access?: Access;
  readonly approvals?: number;
  readonly review?: boolean;
  readonly contact?: boolean;
  readonly messages?: boolean;
  readonly shipped?: boolean;
  readonly phases: readonly PlaybookPhase[];
}

/** What is wrong in an uploaded file, and where. */
export interface PlaybookFinding {
  readonly line: number | null;
  readonly element: string | null;
  readonly rule?: string;
  readonly what: string;
  /** REFUSED, or a NOTE that is no fault. */
  readonly weight?: string;
}

/** An uploaded playbook before it is in force. */
export interface PlaybookDraft {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly version: number;
  readonly state: string;
  readonly uploadedBy: string;
  readonly uploadedByName?: string | null;
  readonly uploadedAt: string;
  readonly decidedBy?: string | null;
  readonly decidedByName?: string | null;
  readonly decidedAt?: string | null;
  readonly findings: readonly PlaybookFinding[];
  readonly playbook: Playbook | null;
}

export interface PlaybookList {
  readonly items: readonly Playbook[];
}

const draftAt = (id: string): string => `/api/playbooks/drafts/${encodeURIComponent(id)}`;

export const readPlaybooks = async (signal?: AbortSignal): Promise<readonly Playbook[]> => (await get<PlaybookList>('/api/playbooks', {}, signal)).items;
export const readDrafts = async (signal?: AbortSignal): Promise<readonly PlaybookDraft[]> => (await get<{ items: readonly PlaybookDraft[] }>('/api/playbooks/drafts', {}, signal)).items;
export const readDraft = (id: string, signal?: AbortSignal): Promise<PlaybookDraft> => get(draftAt(id), {}, signal);
export const uploadPlaybook = (xml: string, key: string): Promise<PlaybookDraft> => writeText('/api/playbooks/drafts', 'application/xml', xml, key);
export const tryPlaybook = (draft: string, person: string, key: string): Promise<Plan> => write('POST', `${draftAt(draft)}/dry-run`, { person }, key);
export const decidePlaybook = (draft: string, decision: 'APPROVE' | 'REJECT', comment: string, key: string): Promise<PlaybookDraft> =>
  write('POST', `${draftAt(draft)}/approval`, { decision, comment }, key);
