/** The address that the second person opens to agree. */
export function openingLink(caseId: string, chat: string, opening: string): string {
  return `/leavers/${encodeURIComponent(caseId)}?${new URLSearchParams({ chat, opening }).toString()}#chats`;
}

/** The opening that an address names; undefined where it names none. */
export function openingFromAddress(search: string): { chat: string; opening: string } | undefined {
  const params = new URLSearchParams(search);
  const chat = params.get('chat');
  const opening = params.get('opening');
  return chat && opening ? { chat, opening } : undefined;
}

/** A request of this person's own, kept for the session: the service does not list them. */
export interface Asked {
  readonly opening: string;
  readonly askedAt: number;
}

const key = (caseId: string, chat: string): string => `lastday.opening.${caseId}.${chat}`;

export function keepAsked(caseId: string, chat: string, opening: string, now: number = Date.now()): void {
  sessionStorage.setItem(key(caseId, chat), JSON.stringify({ opening, askedAt: now }));
}

export function askedFor(caseId: string, chat: string): Asked | undefined {
  const kept = sessionStorage.getItem(key(caseId, chat));
  return kept ? (JSON.parse(kept) as Asked) : undefined;
}

/** Whether somebody agreed after this was asked for, as the case's events tell it. */
export function agreedSince(asked: Asked, approvedAt: string | undefined): boolean {
  return approvedAt !== undefined && Date.parse(approvedAt) > asked.askedAt;
}
