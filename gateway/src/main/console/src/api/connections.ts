import { get, write } from './client';

/* Connected systems and whether Lastday may write to them; by hand until generated from OpenAPI. */

export type Mode = 'WRITES' | 'OBSERVES';

/** A wish to let Lastday write, until a second person answers or it is forgotten. */
export interface ModeRequest {
  readonly by: string;
  readonly at: string;
  readonly expiresAt: string;
  readonly reason: string;
  /** What was connected when it was asked. */
  readonly target: string;
}

/** One line of the record of a switch. */
export interface ModeChange {
  readonly change: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly target: string;
}

export interface Connection {
  readonly system: string;
  readonly title: string;
  /** What is connected; no secret. */
  readonly target: string;
  readonly mode: Mode;
  /** Whether the mode follows from the address, nobody having switched it. */
  readonly byDefault: boolean;
  readonly switched: { readonly by: string; readonly agreedBy: string | null; readonly at: string; readonly reason: string } | null;
  readonly request: ModeRequest | null;
  readonly changes: readonly ModeChange[];
}

const at = (system: string): string => `/api/connections/${encodeURIComponent(system)}/mode`;

export const readConnections = async (signal?: AbortSignal): Promise<readonly Connection[]> => (await get<{ items: readonly Connection[] }>('/api/connections', {}, signal)).items;
export const askMode = (system: string, mode: Mode, reason: string, key: string): Promise<Connection> => write('POST', at(system), { mode, reason }, key);
export const answerMode = (system: string, decision: 'APPROVE' | 'REJECT', comment: string, key: string): Promise<Connection> => write('POST', `${at(system)}/approval`, { decision, comment }, key);
