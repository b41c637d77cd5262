import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../api/sources';
import { incomplete } from '../api/sources';
import { ago, isStale, moment } from '../words/dates';
import { list } from '../words/count';
import { reason, system } from '../words/leaver';

/** Nothing is there: what would be, and how to get it. */
export function empty(title: string, how: unknown): TemplateResult {
  return html`<section class="card state-panel">
    <h2>${title}</h2>
    <p class="muted">${how}</p>
  </section>`;
}

/** No scan has ended with a whole reading: not the same as nothing being there. */
export function notEvaluated(): TemplateResult {
  return empty('Not evaluated yet', 'No scan has ended with a whole reading. One runs each day; what it finds stands here.');
}

/** Grey shapes of what comes; one sentence for screen readers. */
export function skeleton(kind: 'tiles' | 'table' | 'case' | 'letter', what: string): TemplateResult {
  const rows = (n: number): TemplateResult[] => Array.from({ length: n }, (_, i) => html`<span class="bone w${(i % 3) + 1}"></span>`);
  const tiles = html`<div class="tiles">${Array.from({ length: 4 }, () => html`<div class="card tile">${rows(2)}</div>`)}</div>`;
  return html`<div class="skeleton" role="status">
    <span class="hidden">Loading ${what}</span>
    <div aria-hidden="true">
      ${kind === 'tiles' || kind === 'case' ? tiles : nothing}
      <div class="card bones">${rows(kind === 'letter' ? 9 : 6)}</div>
    </div>
  </div>`;
}

/** `evaluated Sat 21 Nov 2026, 06:00 London (3 hours ago)`, with a warning where that is too old. */
export function freshness(asOf: string | null | undefined, zone?: string): TemplateResult {
  if (!asOf) return html`<span class="warn">not evaluated yet</span>`;
  const text = html`evaluated ${moment(asOf, zone)} (${ago(asOf)})`;
  return isStale(asOf) ? html`<span class="warn">${text}: the daily scan is missing</span>` : text;
}

/** Names the sources that were read whole; those that were not stand in a note of their own. */
export function sourcesLine(sources: readonly Source[]): string {
  const whole = sources.filter((s) => s.state === 'COMPLETE').map((s) => s.source.toUpperCase());
  const known = ORDER.filter((code) => whole.includes(code));
  const all = [...known, ...whole.filter((code) => !ORDER.includes(code))].map((code) => IN_A_LINE[code] ?? system(code));
  return all.length > 0 ? `from ${list(all)}` : '';
}

/** Those that say the most come first. */
const ORDER: readonly string[] = ['INTUNE', 'ENTRA', 'KEYCLOAK', 'FLEET', 'FILE', 'LASTDAY'];
const IN_A_LINE: Readonly<Record<string, string>> = { FILE: 'the signed file', LASTDAY: 'Lastday’s open cases' };

/** What is missing and since when; nothing where all was read. */
export function partialNote(sources: readonly Source[], holds: string): TemplateResult | typeof nothing {
  const missing = incomplete(sources);
  if (missing.length === 0) return nothing;
  return html`<div class="note warn" role="note">
    <span aria-hidden="true">!</span>
    <div>
      ${missing.map(
        (s) => html`<p>
          <strong>${system(s.source)} was not read whole</strong>${s.reason ? html`: ${reason(s.reason)}` : nothing}.
          ${s.lastCompleteAt ? html`Last whole reading ${moment(s.lastCompleteAt)}.` : html`It was never read whole.`}
        </p>`,
      )}
      <p class="muted">${holds}</p>
    </div>
  </div>`;
}
