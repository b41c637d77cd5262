import { get, getBlob, type PageOf, type Query, write, writeText } from './client';

/*
 * The shapes of offboarding-workflow that the console reads. Written by hand against the agreed shapes;
 * they are to be generated from the service's OpenAPI document once it is published.
 */

export type CaseState = 'DRAFT' | 'AWAITING_APPROVAL' | 'SCHEDULED' | 'RUNNING' | 'NEEDS_HUMAN' | 'CLOSED' | 'CANCELLED' | 'RESTORED';
export type StepState = 'PENDING' | 'RUNNING' | 'WAITING' | 'FINISHED';
export type Outcome = 'DONE' | 'ALREADY_DONE' | 'SKIPPED' | 'NEEDS_HUMAN' | 'FAILED_RETRYABLE' | 'FAILED';

export interface PersonRef {
  readonly person: string;
  readonly displayName: string;
}

export interface Account {
  readonly system: string;
  readonly id: string;
  readonly username: string;
  readonly enabled: boolean | null;
  readonly linkedBy: 'SELF' | 'ATTRIBUTE' | 'BROKER';
}

export interface Suggestion {
  readonly person: string;
  readonly username: string;
  readonly reason: string;
}

export interface Person extends PersonRef {
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly manager: PersonRef | null;
  readonly email: string | null;
  readonly employeeId: string | null;
  readonly accountEnabled: boolean | null;
  readonly lastSignInAt: string | null;
  readonly userType: 'MEMBER' | 'GUEST';
  readonly accounts: readonly Account[];
  readonly suggestions: readonly Suggestion[];
}

export interface PeopleFound {
  readonly items: readonly Person[];
  readonly incomplete: readonly { readonly system: string; readonly reason: string }[];
}

export interface NewLeaver {
  readonly person: string;
  readonly lastWorkingDay: string;
  readonly accessEnds?: string;
  readonly employmentEnds?: string;
  readonly employmentStarts?: string;
  readonly zone: string;
  readonly reason: string;
  readonly visibleFrom?: string;
  readonly urgent?: boolean;
  readonly confirmedLinks: readonly string[];
  /** The name as HR typed it, so that the wrong person is noticed. */
  readonly confirmName?: string;
  readonly playbook?: string;
  readonly successor?: string;
  readonly personalContact?: string;
  readonly contact?: string;
  readonly reviewDate?: string;
  readonly nextOfKin?: string;
  readonly newRole?: string;
  /** The exports to ask for; WhatsApp where nothing is said. */
  readonly chats?: { readonly sources: readonly { readonly source: string; readonly dueBy?: string }[] };
}

export interface LeaverRow {
  readonly id: string;
  readonly state: CaseState;
  readonly displayName: string;
  readonly department: string | null;
  readonly lastWorkingDay: string;
  readonly accessEnds: string;
  readonly zone: string;
  readonly containedAt: string | null;
  readonly residual: number;
  readonly needsHuman: number;
  readonly phase: string | null;
  readonly done: number;
  readonly total: number;
}

export interface Step {
  readonly id: string;
  readonly system: string;
  readonly title: string;
  readonly state: StepState;
  readonly outcome: Outcome | null;
  readonly reasonCode: string | null;
  readonly detail: string | null;
  readonly verifiedAt: string | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly attempts: number;
  readonly evidence: Readonly<Record<string, string>> | null;
  /** Until when a person should have done it. */
  readonly dueAt?: string | null;
}

export interface Phase {
  readonly phase: string;
  readonly steps: readonly Step[];
}

export interface Approval {
  readonly by: string;
  readonly byName: string;
  readonly decision: 'APPROVE' | 'REJECT';
  readonly comment: string | null;
  readonly at: string;
}

/** Something that the leaver can still reach, or that nobody could read. */
export interface Residual {
  readonly system: string;
  readonly what: string;
  readonly reason: string;
}

/** Who and what else a case says; next of kin for HR alone. */
export interface Involved {
  readonly successor: string | null;
  readonly successorPerson?: string | null;
  readonly managerPerson?: string | null;
  readonly contact: string | null;
  readonly reviewDate: string | null;
  readonly newRole: string | null;
  readonly nextOfKin?: string | null;
}

/** The new dates of a case, before its containment. */
export interface NewDates {
  readonly lastWorkingDay: string;
  readonly accessEnds?: string;
  readonly employmentEnds?: string;
  readonly zone?: string;
  readonly reason: string;
}

export interface LeaverCase {
  readonly id: string;
  readonly firm: string;
  readonly state: CaseState;
  readonly person: string;
  readonly playbook: string;
  readonly version: number | string;
  readonly displayName: string;
  readonly department: string | null;
  readonly jobTitle: string | null;
  readonly manager: PersonRef | string | null;
  readonly dates: {
    readonly lastWorkingDay: string;
    readonly accessEnds: string;
    readonly employmentEnds: string | null;
    readonly zone: string;
    readonly visibleFrom: string | null;
  };
  readonly requestedBy: string;
  readonly requestedByName?: string | null;
  readonly requestedAt: string;
  readonly urgent: boolean;
  readonly reason?: string | null;
  readonly approvals: readonly Approval[];
  readonly approvalsNeeded: number;
  readonly containedAt: string | null;
  readonly fullyEffectiveBy: string | null;
  readonly snapshotAt: string | null;
  readonly residualAccess: readonly Residual[];
  readonly phases: readonly Phase[];
  readonly alarms: readonly { readonly code: string; readonly since: string; readonly what: string }[];
  readonly involved?: Involved | null;
  readonly custody: { readonly size: number; readonly head: string | null } | null;
}

export interface Plan {
  readonly id: string;
  readonly person: Person;
  readonly sections: readonly {
    readonly phase: string;
    readonly when: string;
    readonly items: readonly { readonly step: string; readonly system: string; readonly what: string; readonly reversible: boolean }[];
  }[];
  readonly cannot: readonly { readonly what: string; readonly why: string }[];
  readonly warnings: readonly { readonly code: string; readonly what: string; readonly whatToDo: string }[];
  readonly approvalsNeeded: number;
  readonly devices: {
    readonly total: number;
    readonly company: number;
    readonly personal: number;
    readonly safe: number;
    readonly notSafe: number;
    readonly unknown: number;
    readonly asOf: string | null;
    readonly state: 'KNOWN' | 'UNKNOWN';
    readonly reason: string | null;
    /** Sources that could not be read whole since; what is said of them is older. */
    readonly olderThan: readonly string[];
    /** Null for whom the numbers have to do. */
    readonly items: readonly LeaversDevice[] | null;
  };
  readonly mfa: {
    readonly state: string;
    readonly registered: readonly string[] | null;
    readonly enforced: string | boolean | null;
    readonly asOf: string | null;
  };
  readonly recoveryPaths: {
    readonly state: 'KNOWN' | 'UNKNOWN';
    readonly reason: string | null;
    readonly walkedAt: string | null;
    /** Null while nothing is known; an empty list says that the walk saw none. */
    readonly ways: readonly WayBackIn[] | null;
  };
}

/** One device of the leaver, and what keeps it from being safe. */
export interface LeaversDevice {
  readonly id: string;
  readonly name: string;
  readonly platform: string;
  readonly ownership: string;
  readonly managed: boolean;
  readonly state: 'SAFE' | 'NOT_SAFE' | 'UNKNOWN';
  readonly lastSeen: string | null;
  readonly why: readonly { readonly check: string; readonly state: string; readonly words: string }[];
}

/** One way by which the leaver could get back in, and what of the plan ends it. */
export interface WayBackIn {
  readonly kind: string;
  readonly title: string;
  readonly system: string;
  readonly what: string;
  readonly state: 'SEEN' | 'UNKNOWN';
  readonly reason: string | null;
  readonly cutBy: readonly string[];
  readonly then: string;
}

const at = (id: string): string => `/api/leavers/${encodeURIComponent(id)}`;

export const findPeople = (q: string, signal?: AbortSignal): Promise<PeopleFound> => get('/api/people', { q }, signal);
export const listLeavers = (query: Query, signal?: AbortSignal): Promise<PageOf<LeaverRow>> => get('/api/leavers', query, signal);
export const readCase = (id: string, signal?: AbortSignal): Promise<LeaverCase> => get(at(id), {}, signal);
export const readPlan = (id: string, signal?: AbortSignal): Promise<Plan> => get(`${at(id)}/plan`, {}, signal);
export const startLeaver = (body: NewLeaver, key: string): Promise<LeaverCase> => write('POST', '/api/leavers', body, key);

export type CaseAct = 'urgency' | 'cancellation' | 'restoration';
export type StepAct = 'retry' | 'skip' | 'completion';

export const decide = (id: string, decision: 'APPROVE' | 'REJECT', comment: string, key: string): Promise<LeaverCase> =>
  write('POST', `${at(id)}/approval`, { decision, comment }, key);
export const actOnCase = (id: string, act: CaseAct, reason: string, key: string): Promise<LeaverCase> =>
  write('POST', `${at(id)}/${act}`, { reason }, key);
export const actOnStep = (id: string, step: string, act: StepAct, reason: string, key: string): Promise<LeaverCase> =>
  write('POST', `${at(id)}/steps/${encodeURIComponent(step)}/${act}`, { reason }, key);
export const evidenceUrl = (id: string): string => `${at(id)}/evidence`;
export const eventsUrl = (id: string): string => `${at(id)}/events`;
export const moveDates = (id: string, dates: NewDates, key: string): Promise<LeaverCase> => write('POST', `${at(id)}/dates`, dates, key);

const stepAt = (id: string, step: string): string => `${at(id)}/steps/${encodeURIComponent(step)}`;
/** The signed runbook with its script, as one zip. */
export const takeRunbook = (id: string, step: string): Promise<Blob> => getBlob(`${stepAt(id, step)}/runbook`, 'application/zip');
export const sendResult = (id: string, step: string, result: string, key: string): Promise<{ readonly step: string; readonly sha256: string }> => writeText(`${stepAt(id, step)}/result`, 'application/json', result, key);
