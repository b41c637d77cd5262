import { get, type PageOf, type Query, withQuery, write } from './client';
import type { Source } from './sources';

/* The shapes of identity-audit; by hand until generated from its OpenAPI document. */

export type Answer = 'YES' | 'NO' | 'UNKNOWN';
export type PopulationCode = 'PRIVILEGED' | 'STAFF' | 'GUESTS';

export interface ThreeWay {
  readonly yes: number;
  readonly no: number;
  readonly unknown: number;
}

export const MEASURES = ['registered', 'capable', 'enforced', 'phishingResistant'] as const;
export type Measure = (typeof MEASURES)[number];

export interface Population extends Readonly<Record<Measure, ThreeWay>> {
  readonly population: PopulationCode;
  readonly total: number;
}

export interface Coverage {
  readonly evaluation: string;
  readonly asOf: string | null;
  readonly sources: readonly Source[];
  readonly populations: readonly Population[];
}

export interface MfaPerson {
  readonly person: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly population: PopulationCode;
  readonly registered: { readonly state: Answer; readonly reason?: string | null; readonly methods?: readonly string[] };
  readonly capable: { readonly state: Answer; readonly reason?: string | null };
  readonly enforced: { readonly state: Answer; readonly reason?: string | null; readonly policy?: string | null };
  readonly phishingResistant: { readonly state: Answer; readonly reason?: string | null };
  readonly asOf: string | null;
  readonly explanation?: readonly (string | { readonly what?: string; readonly detail?: string })[];
}

export interface PeoplePage extends PageOf<MfaPerson> {
  readonly evaluation: string;
  readonly total: number;
}

export interface Scan {
  readonly id: string;
  readonly state: 'RUNNING' | 'COMPLETE' | 'PARTIAL' | 'FAILED';
  readonly startedAt: string;
  readonly finishedAt: string | null;
}

export const readCoverage = (signal?: AbortSignal): Promise<Coverage> => get('/api/identity/coverage', {}, signal);
export const listPeople = (query: Query, signal?: AbortSignal): Promise<PeoplePage> => get('/api/identity/people', query, signal);
export const readPerson = (person: string, signal?: AbortSignal): Promise<MfaPerson> =>
  get(`/api/identity/people/${encodeURIComponent(person)}`, {}, signal);
/** The list as a file: same filters, same evaluation. */
export const peopleCsvUrl = (query: Query): string => withQuery('/api/identity/people.csv', query);
export const startIdentityScan = (key: string): Promise<Scan> => write('POST', '/api/identity/scans', {}, key);
