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
