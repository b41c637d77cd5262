import { get, type PageOf, type Query, withQuery } from './client';
import type { Source } from './sources';

/* The shapes of identity-audit; by hand until generated from its OpenAPI document. */

export type Answer = 'YES' | 'NO' | 'UNKNOWN';

export interface ThreeWay {
  readonly yes: number;
  readonly no: number;
  readonly unknown: number;
}

export const MEASURES = ['registered', 'capable', 'enforced', 'phishingResistant'] as const;
export type Measure = (typeof MEASURES)[number];

export interface Population extends Readonly<Record<Measure, ThreeWay>> {
  /** `PRIVILEGED`, `STAFF`, `GUESTS` and what a newer server counts apart. */
  readonly population: string;
  readonly total: number;
}

/** The figures of one day: those of its last evaluation. */
export interface TrendPoint {
  readonly asOf: string;
  readonly evaluation: string;
  readonly populations: readonly Population[];
}

/** What may not be read, and what nobody knows because of it. */
export interface UnreadPart {
  readonly part: string;
  readonly reason: string;
  readonly permission: string | null;
  readonly unknown: string;
}

export interface Coverage {
  readonly evaluation: string;
  readonly asOf: string | null;
  readonly sources: readonly Source[];
  readonly unread?: readonly UnreadPart[];
  readonly populations: readonly Population[];
  /** One point a day, oldest first; left out by a server that keeps none. */
  readonly trend?: readonly TrendPoint[];
}

export interface Account {
  readonly system: string;
  readonly id: string;
  readonly username: string;
  readonly enabled: boolean;
}

export interface MfaMethod {
  readonly system: string;
  readonly type: string;
  readonly worth: string;
  readonly label?: string | null;
  readonly registeredAt?: string | null;
}

export interface PolicyEffect {
  readonly system: string;
  readonly id: string;
  readonly name: string;
  readonly effect: string;
  readonly included?: string | null;
  readonly excluded?: string | null;
  readonly grant?: string | null;
  readonly escapes: readonly { readonly kind: string; readonly what: string }[];
  readonly reason?: string | null;
}

export interface AccountLink {
  readonly system: string;
  readonly account: string;
  readonly username: string;
  readonly reason: string;
  readonly conflict: boolean;
}

export interface RecoveryPath {
  readonly kind: string;
  readonly system: string;
  readonly what: string;
  readonly others?: readonly string[];
  readonly unknown?: string | null;
}

/** One answer in a sentence, with what to do about it, in order. */
export interface PersonVerdict {
  readonly question: string;
  readonly state: Answer;
  readonly reason?: string | null;
  readonly sentence: string;
  readonly remedy: readonly string[];
}

export interface PersonDetail {
  readonly methods: readonly MfaMethod[];
  readonly policies: readonly PolicyEffect[];
  readonly suggestions: readonly AccountLink[];
  readonly recoveryPaths: readonly RecoveryPath[];
  /** Why they matter, or have rules of their own, in sentences. */
  readonly marks?: readonly string[];
  readonly verdicts?: readonly PersonVerdict[];
}

export interface MfaPerson {
  readonly person: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly population: string;
  readonly breakGlass?: boolean;
  readonly accounts?: readonly Account[];
  readonly registered: { readonly state: Answer; readonly reason?: string | null; readonly methods?: readonly string[] };
  readonly capable: { readonly state: Answer; readonly reason?: string | null };
  readonly enforced: { readonly state: Answer; readonly reason?: string | null; readonly policy?: string | null };
  readonly phishingResistant: { readonly state: Answer; readonly reason?: string | null };
  readonly asOf: string | null;
  readonly explanation?: readonly (string | { readonly what?: string; readonly detail?: string })[];
  /** In parts; null from an evaluation that kept sentences only. */
  readonly detail?: PersonDetail | null;
}

export interface PeoplePage extends PageOf<MfaPerson> {
  readonly evaluation: string;
  readonly asOf?: string | null;
  readonly total: number;
}

/** Somebody with ways back in. */
export interface RecoveryRow {
  readonly person: string;
  readonly displayName: string;
  readonly population: string;
  readonly accounts?: readonly Account[];
  readonly paths: readonly RecoveryPath[];
}

/** How many people have a way of a kind, and of how many nobody can say. */
export interface PathTally {
  readonly kind: string;
  readonly people: number;
  readonly unknown?: number;
}

export interface RecoveryPage extends PageOf<RecoveryRow> {
  readonly evaluation: string;
  readonly asOf: string | null;
  readonly total: number;
  readonly sources?: readonly Source[];
  /** Of each kind, whatever the filter. */
  readonly kinds: readonly PathTally[];
}

export const readCoverage = (query: Query, signal?: AbortSignal): Promise<Coverage> => get('/api/identity/coverage', query, signal);
export const listPeople = (query: Query, signal?: AbortSignal): Promise<PeoplePage> => get('/api/identity/people', query, signal);
export const readPerson = (person: string, query: Query, signal?: AbortSignal): Promise<MfaPerson> => get(`/api/identity/people/${encodeURIComponent(person)}`, query, signal);
/** The list as a file: same filters, same evaluation. */
export const peopleCsvUrl = (query: Query): string => withQuery('/api/identity/people.csv', query);
export const listRecovery = (query: Query, signal?: AbortSignal): Promise<RecoveryPage> => get('/api/identity/recovery-paths', query, signal);
/** The list as a file, one line a way: same filters, same evaluation. */
export const recoveryCsvUrl = (query: Query): string => withQuery('/api/identity/recovery-paths.csv', query);
