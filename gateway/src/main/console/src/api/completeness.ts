/* What is known about the completeness of chats, as chat-archive counts it: numbers and times, no content. */

export interface Suspicion {
  readonly code: string;
  readonly words: string;
}

/** What a comparison of two exports rests on. */
export interface Basis {
  readonly state: string;
  readonly words: string;
  readonly clockOffsetMinutes: string;
  readonly clockProved: boolean;
  readonly renamedContacts: number;
  readonly undated: number;
  readonly unproved: number;
}

export interface Overlap extends Basis {
  readonly repeated: number;
  readonly changed: number;
  readonly added: number;
  readonly onlyEarlier: number;
}

export interface ComparedDay {
  readonly day: string;
  readonly both: number;
  readonly onlyHere: number;
  readonly onlyThere: number;
}

export interface CrossCheck extends Basis {
  readonly both: number;
  readonly changed: number;
  readonly onlyHere: number;
  readonly onlyThere: number;
  readonly days: readonly ComparedDay[];
}

export interface EmploymentParts {
  readonly start: string | null;
  readonly end: string | null;
  readonly before: number;
  readonly inside: number;
  readonly after: number;
  readonly undated: number;
}

export interface MediaParts {
  readonly claimed: number;
  readonly found: number;
  readonly missing: number;
  readonly notIncluded: number;
  readonly linked: number;
  readonly omitted: number;
}

/** One chat of an export: the conversation, or the entry where the source names none. */
export interface ChatLedger {
  readonly entry: string | null;
  readonly conversation: string | null;
  readonly name: string | null;
  readonly outcome: string;
  readonly messages: number;
  readonly system: number;
  readonly gaps: number;
  readonly edited: number;
  readonly deleted: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly media: MediaParts;
  readonly employment: EmploymentParts;
  readonly encryptionNotice: string;
  readonly truncation: { readonly level: 'NONE' | 'POSSIBLE' | 'LIKELY'; readonly reasons: readonly Suspicion[] };
  readonly overlap: Overlap | null;
  readonly crossCheck: CrossCheck | null;
}

export interface Completeness {
  readonly chats: readonly ChatLedger[];
  readonly chatsCountedTogether?: number;
}

const NO_PARTS: EmploymentParts = { start: null, end: null, before: 0, inside: 0, after: 0, undated: 0 };

/** The employment counts of all chats of an export together. */
export function employmentOf(whole: Completeness): EmploymentParts {
  return whole.chats.reduce(
    (sum, { employment: e }) => ({
      start: sum.start ?? e.start,
      end: sum.end ?? e.end,
      before: sum.before + e.before,
      inside: sum.inside + e.inside,
      after: sum.after + e.after,
      undated: sum.undated + e.undated,
    }),
    NO_PARTS,
  );
}

/** Each reason once, with the number of chats that it holds for. */
export function suspicionsOf(whole: Completeness): readonly (Suspicion & { readonly chats: number })[] {
  const found = new Map<string, Suspicion & { chats: number }>();
  for (const reason of whole.chats.flatMap((c) => c.truncation.reasons)) {
    found.set(reason.code, { ...reason, chats: (found.get(reason.code)?.chats ?? 0) + 1 });
  }
  return [...found.values()];
}

/** The strongest level of any chat. */
export function truncationOf(whole: Completeness): 'NONE' | 'POSSIBLE' | 'LIKELY' {
  const levels = whole.chats.map((c) => c.truncation.level);
  return levels.includes('LIKELY') ? 'LIKELY' : levels.includes('POSSIBLE') ? 'POSSIBLE' : 'NONE';
}
