import { get, write } from './client';

/* What Keycloak is to ask of people at their next log-in; by hand until generated from OpenAPI. */

export type RemediationAction = 'CONFIGURE_TOTP' | 'WEBAUTHN_REGISTER';

export interface Remediation {
  readonly id: string;
  readonly person: string;
  readonly displayName: string;
  readonly action: string;
  readonly state: string;
  readonly requestedBy: string;
  readonly requestedByName: string;
  readonly requestedAt: string;
  readonly decidedBy: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: string | null;
  readonly comment: string | null;
  readonly outcome: string | null;
  readonly reasonCode: string | null;
  readonly detail: string | null;
  readonly endedAt: string | null;
}

const PATH = '/api/remediations';

export const listRemediations = async (person: string | undefined, signal?: AbortSignal): Promise<readonly Remediation[]> => (await get<{ items: readonly Remediation[] }>(PATH, { person }, signal)).items;
export const askRemediation = (person: string, action: RemediationAction, findings: readonly string[], key: string): Promise<Remediation> => write('POST', PATH, { person, action, findings }, key);
export const decideRemediation = (id: string, decision: 'APPROVE' | 'REJECT', comment: string, key: string): Promise<Remediation> => write('POST', `${PATH}/${encodeURIComponent(id)}/approval`, { decision, comment }, key);
