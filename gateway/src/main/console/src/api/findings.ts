import { get, type PageOf, type Query, withQuery, write } from './client';

/* Gaps that the identity audit keeps, with what is known of them since when. */

export interface FindingException {
  readonly owner: string;
  readonly reason: string;
  readonly expiresAt: string;
  readonly by?: string | null;
}

export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly severity: string;
  readonly state: string;
  readonly title: string;
  readonly subject: string;
  readonly subjectName?: string | null;
  readonly population?: string | null;
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly closedAt?: string | null;
  readonly exception?: FindingException | null;
  readonly remedy?: string | null;
  /** Which guidance asks for it: "CISA SCuBA MS.AAD.3.1". */
  readonly source?: string | null;
}

export interface FindingsPage extends PageOf<Finding> {
  readonly evaluation?: string | null;
  readonly asOf: string | null;
  readonly total: number;
}

/** A rule of the book, whether or not anything fails it. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  readonly severityWhereItMattersMost: string;
  readonly source: string;
  readonly remedy: string;
}

export interface NewException {
  readonly owner: string;
  readonly reason: string;
  readonly expiresAt: string;
}

export const listRules = (signal?: AbortSignal): Promise<{ readonly items: readonly Rule[] }> => get('/api/identity/rules', {}, signal);
export const listFindings = (query: Query, signal?: AbortSignal): Promise<FindingsPage> => get('/api/identity/findings', query, signal);
/** The list as a file, with the same filters. */
export const findingsCsvUrl = (query: Query): string => withQuery('/api/identity/findings.csv', query);
export const exceptFinding = (id: string, body: NewException, key: string): Promise<Finding> => write('POST', `/api/identity/findings/${encodeURIComponent(id)}/exception`, body, key);
