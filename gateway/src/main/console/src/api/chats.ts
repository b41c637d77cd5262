import { get, write } from './client';

/* Chats, their archive and its openings; by hand until generated from OpenAPI, as offboarding.ts says. */

export type ChatSource = 'teams' | 'whatsapp';

/** A wish to read contents: REQUESTED until a second person agrees, then OPEN for a while. */
export interface Opening {
  readonly opening: string;
  readonly state: string;
  readonly by?: string;
  readonly byName?: string;
  readonly reason?: string;
  readonly until?: string | null;
}

export interface ChatRow {
  readonly chat: string;
  readonly source: string;
  readonly title: string | null;
  readonly messages: number;
  readonly system: number;
  readonly gaps: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly mediaClaimed: number;
  readonly mediaFound: number;
  readonly dateOrder: string | null;
  readonly sealedAt: string | null;
  readonly sha256: string | null;
  readonly state: string;
  readonly openings?: readonly Opening[];
}

export interface Receipt {
  readonly receipt: string;
  readonly source: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly messages: number;
  readonly system: number;
  readonly gaps: number;
  readonly receivedAt: string;
}

export interface LawfulBasis {
  readonly source: string;
  readonly dpia: string;
  readonly lia: string;
  readonly article9Condition?: string | null;
  readonly staffNotice: string;
  readonly effectiveFrom: string;
  readonly recordedBy?: string;
  readonly recordedAt?: string;
}

const at = (id: string): string => `/api/leavers/${encodeURIComponent(id)}`;
const archive = (id: string, chat: string): string => `${at(id)}/archive/${encodeURIComponent(chat)}`;

export const readChats = (id: string, signal?: AbortSignal): Promise<{ items: readonly ChatRow[] }> => get(`${at(id)}/chats`, {}, signal);
export const requestOpening = (id: string, chat: string, reason: string, key: string): Promise<Opening> =>
  write('POST', `${archive(id, chat)}/openings`, { reason }, key);
export const approveOpening = (id: string, chat: string, opening: string, key: string): Promise<Opening> =>
  write('POST', `${archive(id, chat)}/openings/${encodeURIComponent(opening)}/approval`, {}, key);
export const archiveUrl = (id: string, chat: string): string => archive(id, chat);
export const uploadUrl = (id: string, source: ChatSource): string => `${at(id)}/chats?source=${source}`;

export type LawfulBasisDraft = Omit<LawfulBasis, 'source' | 'recordedBy' | 'recordedAt'>;

export async function readLawfulBasis(signal?: AbortSignal): Promise<readonly LawfulBasis[]> {
  const answer = await get<readonly LawfulBasis[] | { items: readonly LawfulBasis[] }>('/api/lawful-basis', {}, signal);
  return 'items' in answer ? answer.items : answer;
}

export const writeLawfulBasis = (source: ChatSource, body: LawfulBasisDraft, key: string): Promise<LawfulBasis> =>
  write('PUT', `/api/lawful-basis/${source}`, body, key);
