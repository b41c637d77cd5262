import { html } from 'lit';
import type { Finding, NewException } from '../../api/findings';
import { say } from '../../app/live';
import type { Question } from '../../parts/dialog';
import { moment, today, withOffset } from '../../words/dates';

const ZONE = 'Europe/London';
const DAY_MS = 86_400_000;

/** A day so many days from now, as a date field wants it. */
export const dayAhead = (days: number): string => today(ZONE, new Date(Date.now() + days * DAY_MS));

/** Asks who accepts a gap, why, and until when. */
export function acceptance(title: string, of: string, accept: (body: NewException, key: string) => Promise<Pick<Finding, 'exception'>>): Question {
  return {
    title: `Accept “${title}” for ${of}?`,
    body: html`<p>The gap stays a gap: it is shown as accepted until its day, never as passed. After that day it is open again.</p>`,
    button: 'Accept until that day',
    danger: true,
    reasonLabel: 'Why it may stay, and what protects instead',
    fields: [
      { name: 'owner', label: 'Who answers for it', hint: 'A person or a team that can be asked.' },
      { name: 'until', label: 'Until the end of', type: 'date', min: dayAhead(1), max: dayAhead(365), hint: 'A year at most.' },
    ],
    act: async (reason, key, _, given) => {
      const expiresAt = withOffset(`${given['until'] ?? ''}T23:59`, ZONE);
      const now = await accept({ owner: given['owner'] ?? '', reason, expiresAt }, key);
      say(`Accepted until ${moment(now.exception?.expiresAt ?? expiresAt)}.`);
    },
  };
}
