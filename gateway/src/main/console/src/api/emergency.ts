import { get, write } from './client';

/* The listed emergency accounts, as identity-audit keeps them; by hand until generated from OpenAPI. */

export interface EmergencyAccount {
  readonly account: string;
  readonly displayName: string | null;
  /** Whether the last walk saw such an account at all. */
  readonly known: boolean;
  readonly state: string;
  readonly due: string | null;
  readonly reason: string | null;
  readonly words: string;
  readonly validation: { readonly on: string; readonly at: string | null; readonly by: string | null; readonly note: string | null; readonly confirmation: string } | null;
  readonly lastSignIn: string | null;
}

export interface EmergencyAccounts {
  readonly asOf: string;
  readonly days: number;
  readonly lastDeparture: string | null;
  readonly items: readonly EmergencyAccount[];
}

const PATH = '/api/identity/emergency-accounts';

export const readEmergencyAccounts = (signal?: AbortSignal): Promise<EmergencyAccounts> => get(PATH, {}, signal);
export const recordTrial = (account: string, on: string, note: string, key: string): Promise<EmergencyAccount> => write('POST', `${PATH}/${encodeURIComponent(account)}/validations`, { on, note }, key);
