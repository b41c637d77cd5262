import { html, nothing, type TemplateResult } from 'lit';
import { type Coverage, type Measure, MEASURES, type Population, type UnreadPart } from '../../api/identity';
import { withFilter } from '../../app/router';
import { bar, type BarPart, figures } from '../../parts/bar';
import { number } from '../../words/count';
import { population } from '../../words/hygiene';
import { reason } from '../../words/leaver';

export const MEASURE_WORDS: Record<Measure, string> = {
  registered: 'Registered',
  capable: 'Able to use it',
  enforced: 'Asked for it',
  phishingResistant: 'Resists phishing',
};

const MEANINGS: Record<Measure, string> = {
  registered: 'a method is set up',
  capable: 'and it can complete a sign-in',
  enforced: 'a policy demands it',
  phishingResistant: 'key, passkey or Windows Hello',
};

/** The parts of one measure of one population; yes, no and unknown add up to everybody in it. */
export function measureParts(p: Population, measure: Measure, lists: boolean, at = ''): readonly BarPart[] {
  const m = p[measure];
  const part = (tone: BarPart['tone'], word: string, n: number, state: string): BarPart =>
    lists ? { tone, word, n, href: `${withFilter('at', at, `population=${p.population}&${measure}=${state}`, '/mfa')}#list` } : { tone, word, n };
  return [part('pass', 'yes', m.yes, 'YES'), part('fail', 'no', m.no, 'NO'), part('unknown', 'unknown', m.unknown, 'UNKNOWN')];
}

/** Those that anybody belongs to; a card of noughts says nothing. */
export function inhabited(c: Coverage): readonly Population[] {
  return c.populations.filter((p) => p.total > 0);
}

/** One card a population: four measures, each with its bar and its figures. */
export function populations(c: Coverage, lists: boolean, at = ''): TemplateResult {
  return html`${inhabited(c).map(
    (p) => html`<section class="card table-card" aria-labelledby="pop-${p.population}">
      <h2 id="pop-${p.population}">${population(p.population)} <span class="muted">${number(p.total)}</span></h2>
      <table class="checks fold" aria-labelledby="pop-${p.population}">
        <thead class="hidden">
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Bar</th>
            <th scope="col">People</th>
          </tr>
        </thead>
        <tbody>
          ${MEASURES.map(
            (m) => html`<tr>
              <th scope="row"><span>${MEASURE_WORDS[m]}<span class="cell-note small">${MEANINGS[m]}</span></span></th>
              <td class="bar-cell">${bar(measureParts(p, m, lists, at))}</td>
              <td class="number">${figures(measureParts(p, m, lists, at))}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </section>`,
  )}`;
}

/** What a permission or licence would tell, and what is unknown without it. */
export function unreadNote(parts: readonly UnreadPart[]): TemplateResult | typeof nothing {
  if (parts.length === 0) return nothing;
  return html`<details class="note unread">
    <summary>${number(parts.length)} ${parts.length === 1 ? 'part' : 'parts'} may not be read: what rests on them is unknown, never counted as covered</summary>
    <ul class="rows">
      ${parts.map((p) => html`<li><span class="grow">Unknown: ${p.unknown}<span class="cell-note">${reason(p.reason)}${p.permission ? html`: <code>${p.permission}</code>` : nothing}</span></span></li>`)}
    </ul>
  </details>`;
}
