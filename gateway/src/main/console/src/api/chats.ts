import { get, remove, write } from './client';
import type { Completeness } from './completeness';

/* Chats, their archive and its openings; by hand until generated from OpenAPI, as offboarding.ts says. */

/** Every source that can be handed in; Teams is fetched. */
export const HANDED_IN = ['whatsapp', 'sms', 'telegram', 'slack', 'wecom', 'google-chat', 'wechat', 'signal', 'imessage', 'other'] as const;
export type HandedIn = (typeof HANDED_IN)[number];
export type ChatSource = 'teams' | HandedIn;

export const SOURCES: readonly ChatSource[] = ['teams', ...HANDED_IN];

/** What may be looked for in chats; each needs a record of its own. */
export const DETECTORS = ['detectors', 'special-categories'] as const;

/** What a lawful-basis record rules: a source, or what may be looked for. */
export type Purpose = ChatSource | (typeof DETECTORS)[number];

/** Kept as they came and not read: somebody says what they are. */
const OPAQUE: readonly string[] = ['wechat', 'signal', 'imessage', 'other'];

export const isOpaque = (source: string): boolean => OPAQUE.includes(source.toLowerCase());

/** A wish to read contents: REQUESTED until a second person agrees, then OPEN for a while. */
export interface Opening {
  readonly opening: string;
  readonly state: string;
  readonly by?: string;
  readonly byName?: string;
  readonly reason?: string;
  readonly until?: string | null;
}

/** How many of what was found; special categories are there for the data protection officer alone. */
export interface Findings {
  readonly state: string;
  readonly reason?: string | null;
  readonly counts?: Readonly<Record<string, number>>;
  readonly special?: Findings | null;
}

export interface ChatRow {
  readonly chat: string;
  readonly source: string;
  readonly title: string | null;
  readonly format?: string;
  readonly tier?: string;
  readonly assurance?: string;
  readonly note?: string | null;
  /** The export of somebody else who is in the chats. */
  readonly counterpart?: boolean;
  readonly messages: number;
  readonly system: number;
  readonly gaps: number;
  readonly edited?: number;
  readonly deleted?: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly mediaClaimed: number;
  readonly mediaFound: number;
  readonly dateOrder: string | null;
  readonly sealedAt: string | null;
  readonly sha256: string | null;
  readonly state: string;
  readonly openings?: readonly Opening[];
  readonly completeness?: Completeness | null;
  readonly findings?: Findings | null;
}

/** One finding: kind and place, masked; never the value. */
export interface FoundAt {
  readonly number: number;
  readonly kind: string;
  readonly special: boolean;
  readonly confidence: string;
  readonly entry: number;
  readonly from: number;
  readonly to: number;
  readonly masked: string;
  /** Which of the chat's different values of this kind it is: the same password twice has the same number. */
  readonly value: number;
}

export interface FoundPage {
  readonly findings: Findings;
  readonly total: number;
  readonly items: readonly FoundAt[];
  readonly nextCursor: string | null;
}

/** An export that the case asks for. */
export interface AskedExport {
  readonly source: string;
  readonly title: string;
  readonly dueBy: string;
  readonly state: string;
}

export type OutcomeKind = 'EXPORT_BLOCKED' | 'POSSIBLY_TRUNCATED' | 'DECLINED';

/** Why an export is not there, or not whole, as a person said it. */
export interface ChatOutcome {
  readonly id: string;
  readonly source: string;
  readonly title: string;
  readonly outcome: OutcomeKind;
  readonly chat: string | null;
  readonly note: string;
  readonly by: string;
  readonly at: string;
}

/** A file that could not be read and waits for a decision. */
export interface SetAside {
  readonly file: string;
  readonly source: string;
  readonly problem: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly at: string;
  readonly keptUntil: string;
  readonly state: string;
}

export interface Chats {
  readonly items: readonly ChatRow[];
  readonly asked?: readonly AskedExport[];
  readonly outcomes?: readonly ChatOutcome[];
  readonly setAside?: readonly SetAside[];
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
const aside = (id: string, file: string): string => `${at(id)}/chats/set-aside/${encodeURIComponent(file)}`;

export const readChats = (id: string, signal?: AbortSignal): Promise<Chats> => get(`${at(id)}/chats`, {}, signal);
export const requestOpening = (id: string, chat: string, reason: string, key: string): Promise<Opening> =>
  write('POST', `${archive(id, chat)}/openings`, { reason }, key);
export const approveOpening = (id: string, chat: string, opening: string, key: string): Promise<Opening> =>
  write('POST', `${archive(id, chat)}/openings/${encodeURIComponent(opening)}/approval`, {}, key);
export const archiveUrl = (id: string, chat: string): string => archive(id, chat);
export const uploadUrl = (id: string, source: ChatSource, counterpart = false): string => `${at(id)}/chats?source=${source}${counterpart ? '&counterpart=true' : ''}`;
const findingsOf = (id: string, chat: string): string => `${at(id)}/chats/${encodeURIComponent(chat)}/findings`;
export const readFindings = (id: string, chat: string, cursor?: string, signal?: AbortSignal): Promise<FoundPage> => get(findingsOf(id, chat), { limit: 50, cursor }, signal);
export const lookAgain = (id: string, chat: string, key: string): Promise<Findings> => write('POST', findingsOf(id, chat), {}, key);

export interface SaidOutcome {
  readonly source: string;
  readonly outcome: OutcomeKind;
  readonly chat?: string;
  readonly note: string;
}

export const recordOutcome = (id: string, said: SaidOutcome, key: string): Promise<ChatOutcome> => write('POST', `${at(id)}/chats/outcomes`, said, key);
export const sealUnread = (id: string, file: string, note: string, key: string): Promise<Receipt> => write('POST', `${aside(id, file)}/sealing`, { note }, key);
export const destroySetAside = (id: string, file: string, key: string): Promise<void> => remove(aside(id, file), key);

export type LawfulBasisDraft = Omit<LawfulBasis, 'source' | 'recordedBy' | 'recordedAt'>;

export async function readLawfulBasis(signal?: AbortSignal): Promise<readonly LawfulBasis[]> {
  const answer = await get<readonly LawfulBasis[] | { items: readonly LawfulBasis[] }>('/api/lawful-basis', {}, signal);
  return 'items' in answer ? answer.items : answer;
}

export const writeLawfulBasis = (purpose: Purpose, body: LawfulBasisDraft, key: string): Promise<LawfulBasis> =>
  write('PUT', `/api/lawful-basis/${purpose}`, body, key);
