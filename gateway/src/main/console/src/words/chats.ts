import type { ChatRow, HandedIn, OutcomeKind } from '../api/chats';
import { type EmploymentParts, truncationOf } from '../api/completeness';
import { count, number } from './count';
import { sentence } from './leaver';
import { type Verdict, verdict } from './tone';

/** How each source is exported, for the person who holds the phone, and what its file is called. */
export const HOW_TO_EXPORT: Readonly<Record<HandedIn, { readonly how: string; readonly accept: string }>> = {
  whatsapp: { how: 'In the chat: More, Export chat. The .zip or .txt as the phone made it.', accept: '.zip,.txt' },
  sms: { how: 'In SMS Backup & Restore: Back up now, then share the .xml as it is.', accept: '.xml,.zip' },
  telegram: { how: 'In Telegram Desktop: Export chat history, format JSON. The result.json, or the folder as a .zip.', accept: '.json,.zip' },
  slack: { how: 'A workspace export as Slack makes it, .zip.', accept: '.zip' },
  wecom: { how: 'Records of the conversation archive as JSON, one record a line or a list.', accept: '.json,.jsonl,.zip' },
  'google-chat': { how: 'In Google Takeout: Google Chat. The .zip as it comes.', accept: '.zip,.json' },
  wechat: { how: 'WeChat has no export that can be vouched for. What the person hands over is kept and not read.', accept: '' },
  signal: { how: 'Signal has no documented export. What the person hands over is kept and not read.', accept: '' },
  imessage: { how: 'What the person hands over, as a .txt or .html of the chat, is kept and not read.', accept: '' },
  other: { how: 'Screenshots, PDFs, recordings: kept as they are and not read.', accept: '' },
};

const ASSURANCE: Readonly<Record<string, Verdict>> = {
  FETCHED: verdict('pass', 'read from the system itself'),
  HANDED_IN: verdict('plain', 'handed in and read'),
  LOW: verdict('warn', 'low assurance: kept, not read'),
};

/** How far a chat can be relied on. A source of tier B is read from fewer known samples, and says so. */
export function assurance(row: Pick<ChatRow, 'assurance' | 'tier'>): Verdict | undefined {
  const known = row.assurance ? (ASSURANCE[row.assurance] ?? verdict('unknown', sentence(row.assurance))) : row.tier === 'C' ? ASSURANCE['LOW'] : undefined;
  return known && row.tier === 'B' && row.assurance !== 'LOW' ? verdict('plain', `${known.word}, form known from few samples`) : known;
}

/** Whether every byte of what came is a message or a notice. Nothing is said of a file that was not read. */
export function wholeness(row: ChatRow): Verdict {
  if (row.assurance === 'LOW' || row.tier === 'C') return verdict('na', 'nothing was read from it');
  return row.gaps > 0 ? verdict('warn', `${count(row.gaps, 'gap')}: bytes that belong to no message`) : verdict('pass', 'every byte accounted for');
}

/** What else a person should notice, the worst first. */
export function warnings(row: ChatRow): readonly Verdict[] {
  const lost = row.mediaClaimed - row.mediaFound;
  const cut = row.completeness ? truncationOf(row.completeness) : 'NONE';
  return [
    ...(cut === 'LIKELY' ? [verdict('fail', 'looks cut at its oldest end')] : []),
    ...(cut === 'POSSIBLE' ? [verdict('warn', 'may be cut')] : []),
    ...(row.dateOrder === 'ambiguous' ? [verdict('unknown', 'dates can be read in two ways')] : []),
    ...(lost > 0 ? [verdict('warn', `${count(lost, 'file')} named, not there`)] : []),
  ];
}

/** Messages against the dates of employment; empty where no date was known to hold them against. */
export function againstEmployment(parts: EmploymentParts): string {
  if (!parts.start && !parts.end) return '';
  if (parts.before + parts.inside + parts.after === 0) return parts.undated > 0 ? 'cannot be held against the employment' : '';
  const outside = [parts.before > 0 ? `${number(parts.before)} before it` : '', parts.after > 0 ? `${number(parts.after)} after it` : ''].filter(Boolean);
  const undated = parts.undated > 0 ? `, ${number(parts.undated)} without a date` : '';
  return outside.length === 0 ? `all dated messages within the employment${undated}` : `${number(parts.inside)} within the employment, ${outside.join(', ')}${undated}`;
}

export const OUTCOMES: Readonly<Record<OutcomeKind, { readonly verdict: Verdict; readonly label: string; readonly hint: string }>> = {
  EXPORT_BLOCKED: { verdict: verdict('na', 'export blocked by the app'), label: 'The app blocks the export', hint: 'Advanced chat privacy is on, or the app offers no export in this country.' },
  POSSIBLY_TRUNCATED: { verdict: verdict('warn', 'said to be not whole'), label: 'It came, and older messages are missing', hint: 'The person says that the chat goes further back.' },
  DECLINED: { verdict: verdict('na', 'declined'), label: 'The person declines to hand it over', hint: 'Declining is allowed. It is an outcome, not a failure.' },
};

/** How far an export is that the case asks for. */
export function askedState(state: string): Verdict {
  if (state === 'SEALED') return verdict('pass', 'in hand, sealed');
  if (state === 'AWAITED') return verdict('run', 'awaited');
  if (state === 'EXPORT_MISSING') return verdict('warn', 'missing: its day has passed');
  if (state === 'NO_LAWFUL_BASIS') return verdict('warn', 'no lawful basis: nothing is accepted');
  return state in OUTCOMES ? OUTCOMES[state as OutcomeKind].verdict : verdict('unknown', sentence(state));
}

/** What became of a file that could not be read. */
export function setAsideState(state: string): Verdict {
  if (state === 'KEPT') return verdict('warn', 'waits for a decision');
  if (state === 'SEALED') return verdict('pass', 'sealed unread');
  if (state === 'DISCARDED') return verdict('na', 'destroyed');
  return state === 'EXPIRED' ? verdict('na', 'destroyed: nobody decided in time') : verdict('unknown', sentence(state));
}
