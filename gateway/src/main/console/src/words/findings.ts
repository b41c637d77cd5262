import type { Findings } from '../api/chats';
import { count } from './count';
import { reason, sentence } from './leaver';

const KINDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  password: ['password', 'passwords'],
  'one-time-code': ['one-time code', 'one-time codes'],
  'payment-card': ['payment card', 'payment cards'],
  iban: ['IBAN', 'IBANs'],
  'uk-bank-account': ['bank account', 'bank accounts'],
  'national-insurance': ['National Insurance number', 'National Insurance numbers'],
  'nhs-number': ['NHS number', 'NHS numbers'],
  'api-key': ['API key', 'API keys'],
  'private-key': ['private key', 'private keys'],
  location: ['location', 'locations'],
  'postal-address': ['postal address', 'postal addresses'],
  'document-photo': ['identity document', 'identity documents'],
  'special-health': ['mention of health', 'mentions of health'],
  'special-union': ['mention of a trade union', 'mentions of a trade union'],
  'special-religion': ['mention of religion or belief', 'mentions of religion or belief'],
  'special-biometric': ['mention of biometric data', 'mentions of biometric data'],
  'special-genetic': ['mention of genetic data', 'mentions of genetic data'],
  'special-offence': ['mention of a criminal offence', 'mentions of a criminal offence'],
  'special-ethnicity': ['mention of ethnic origin', 'mentions of ethnic origin'],
  'special-politics': ['mention of political opinion', 'mentions of political opinion'],
  'special-sex-life': ['mention of sex life or orientation', 'mentions of sex life or orientation'],
};

/** `special-health` and its like: personal data of Article 9, for the data protection officer alone. */
export const isSpecial = (kind: string): boolean => kind.toLowerCase().startsWith('special');

/** A kind by its name: `Password`. */
export function kindName(kind: string): string {
  const one = KINDS[kind.toLowerCase().replaceAll('_', '-')]?.[0] ?? sentence(kind);
  return one.charAt(0).toUpperCase() + one.slice(1);
}

/** `2 passwords`; a kind of a newer server in its own words. */
export function found(kind: string, n: number): string {
  const plain = kind.toLowerCase().replaceAll('_', '-');
  const words = KINDS[plain];
  return words ? count(n, words[0], words[1]) : `${sentence(plain)}: ${n}`;
}

/** What was found, the most frequent first; special categories only where they may be seen. */
export function foundList(findings: Findings, special: boolean): readonly string[] {
  return Object.entries(findings.counts ?? {})
    .filter(([kind, n]) => n > 0 && isSpecial(kind) === special)
    .sort(([a, n], [b, m]) => m - n || a.localeCompare(b))
    .map(([kind, n]) => found(kind, n));
}

/** Why nothing was looked for; empty where something was. */
export function notLookedFor(findings: Findings): string {
  if (findings.state === 'LOOKED_FOR') return '';
  // a record for detectors is meant, not one for the source
  const why = findings.reason === 'NO_LAWFUL_BASIS' ? 'no lawful-basis record' : reason(findings.reason ?? 'NOT_SAID');
  return `not looked for: ${why}`;
}
