import { get, withQuery, write, writeText } from './client';
import type { PeopleFound, Person, Plan } from './offboarding';

/* Playbooks; by hand until generated from OpenAPI, as offboarding.ts says. */

/** What a playbook does to the access of the person: ends it, suspends it to be given back, or leaves it. */
export type Access = 'ENDS' | 'SUSPENDS' | 'STAYS';

/** A step in words; DESTROYS is what cannot be undone. */
export interface PlaybookItem {
  readonly id: string;
  readonly title: string;
  readonly system: string;
  readonly effect?: string | null;
  /** Of a person's task: how long after access ends, as `P3D`. */
  readonly due?: string | null;
}

export interface PlaybookPhase {
  readonly phase: string;
  readonly steps: readonly string[];
  readonly items?: readonly PlaybookItem[];
  /** Steps that run first, one after another. */
  readonly gates?: readonly string[];
  /** Runs of steps that go side by side. */
  readonly lanes?: readonly (readonly string[])[];
}

/** The newest version in force of one playbook. */
export interface Playbook {
  readonly name: string;
  readonly title: string;
  readonly purpose?: string | null;
  /** The name shown outside HR. */
  readonly neutral?: string | null;
  readonly version: number;
  readonly access?: Access;
  /** APPROVAL where it waits for no date. */
  readonly begins?: string;
  readonly approvals?: number;
  /** Whether the person may be written to. */
  readonly messages?: boolean;
  /** What a request must name, by the field's name: reviewDate, contact, nextOfKin, newRole. */
  readonly asks?: readonly string[];
  /** Whether Lastday brings it; the others are the firm's own. */
  readonly shipped?: boolean;
  readonly phases: readonly PlaybookPhase[];
}

/** What is wrong, or worth knowing, in an uploaded file, and where. */
export interface PlaybookFinding {
  readonly line: number | null;
  readonly element: string | null;
  readonly rule?: string;
  readonly what: string;
  /** REFUSED, or a NOTE that is no fault. */
  readonly weight?: string;
}

/** A firm's own playbook on its way; a file with faults never becomes one. */
export interface PlaybookDraft {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** DRAFT, APPROVED, REJECTED, RETIRED. */
  readonly state: string;
  /** The version that it has, or gets when it is approved. */
  readonly version: number;
  readonly sha256: string;
  readonly findings: readonly PlaybookFinding[];
  readonly playbook: Playbook;
  readonly uploadedBy: string;
  readonly uploadedByName: string | null;
  readonly uploadedAt: string;
  /** When somebody last looked at what it would do to a person. */
  readonly triedAt: string | null;
  readonly decidedBy: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: string | null;
  readonly comment: string | null;
  /** Set once somebody asks that no new case runs it. */
  readonly retirement?: PlaybookRetirement | null;
}

export interface PlaybookRetirement {
  readonly askedBy: string;
  readonly askedByName: string | null;
  readonly askedAt: string;
  readonly reason: string;
  readonly agreedByName: string | null;
  /** Null until a second person agrees. */
  readonly agreedAt: string | null;
}

const draftAt = (id: string): string => `/api/playbooks/drafts/${encodeURIComponent(id)}`;

export const readPlaybooks = async (signal?: AbortSignal): Promise<readonly Playbook[]> => (await get<{ items: readonly Playbook[] }>('/api/playbooks', {}, signal)).items;
export const readDrafts = async (signal?: AbortSignal): Promise<readonly PlaybookDraft[]> => (await get<{ items: readonly PlaybookDraft[] }>('/api/playbooks/drafts', {}, signal)).items;
export const readDraft = (id: string, signal?: AbortSignal): Promise<PlaybookDraft> => get(draftAt(id), {}, signal);
/** Uploads a file; without a name it is called as its process is. */
export const uploadPlaybook = (name: string, xml: string, key: string): Promise<PlaybookDraft> => writeText(withQuery('/api/playbooks/drafts', { name }), 'application/xml', xml, key);
/** Somebody to try an undecided draft on; only what tells namesakes apart is told. */
export const findForTry = async (draft: string, q: string): Promise<PeopleFound> => {
  const found = await get<PeopleFound>(`${draftAt(draft)}/people`, { q });
  return { ...found, items: found.items.map((p) => ({ ...UNTOLD, ...p })) };
};
const UNTOLD: Pick<Person, 'employeeId' | 'accountEnabled' | 'lastSignInAt' | 'userType' | 'accounts' | 'suggestions'> = { employeeId: null, accountEnabled: null, lastSignInAt: null, userType: 'MEMBER', accounts: [], suggestions: [] };
export const tryPlaybook = (draft: string, person: string, key: string): Promise<Plan> => write('POST', `${draftAt(draft)}/dry-run`, { person }, key);
export const decidePlaybook = (draft: string, decision: 'APPROVE' | 'REJECT', comment: string, key: string): Promise<PlaybookDraft> =>
  write('POST', `${draftAt(draft)}/approval`, { decision, comment }, key);
export const askRetirement = (draft: string, reason: string, key: string): Promise<PlaybookDraft> => write('POST', `${draftAt(draft)}/retirement`, { reason }, key);
export const decideRetirement = (draft: string, decision: 'APPROVE' | 'REJECT', comment: string, key: string): Promise<PlaybookDraft> =>
  write('POST', `${draftAt(draft)}/retirement/approval`, { decision, comment }, key);

/** The playbook as a BPMN file that any modeller opens. */
export const bpmnFile = (name: string): string => `/api/playbooks/${encodeURIComponent(name)}/bpmn`;
export const draftBpmnFile = (id: string): string => `${draftAt(id)}/bpmn`;
