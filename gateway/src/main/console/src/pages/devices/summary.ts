import { html, nothing, type TemplateResult } from 'lit';
import type { CheckCounts, DeviceSummary } from '../../api/devices';
import { bar, type BarPart, figures } from '../../parts/bar';
import { tile } from '../../parts/tile';
import { count, percent } from '../../words/count';
import { checkTitle } from '../../words/hygiene';

/** The tiles: each a number that equals the list behind it. Without the right to the list they are numbers alone. */
export function tiles(s: DeviceSummary, lists: boolean): TemplateResult {
  const to = (query: string): string | undefined => (lists ? `/devices?${query}` : undefined);
  return html`<div class="tiles">
    ${tile({ label: 'Safe to hold business data', n: s.safe, tone: 'pass', note: `${percent(s.safe, s.devices)} of all`, href: to('state=SAFE') })}
    ${tile({ label: 'Not safe', n: s.notSafe, tone: 'fail', note: 'at least one check fails', href: to('state=NOT_SAFE') })}
    ${tile({ label: 'Cannot be known', n: s.unknown, tone: 'unknown', note: count(s.stale, 'not seen lately', 'not seen lately'), href: to('state=UNKNOWN') })}
    ${tile({ label: 'Personal', n: s.personal, note: s.ownershipUnknown > 0 ? `${s.ownershipUnknown} of unknown owner` : `${s.company} of the company`, href: to('ownership=PERSONAL') })}
    ${tile({ label: 'Support ends in 90 days', n: s.endingIn90Days, tone: 'warn', note: 'operating system' })}
  </div>`;
}

/** The four parts of a check; they add up to all devices. */
export function parts(c: CheckCounts, lists: boolean): readonly BarPart[] {
  const part = (tone: BarPart['tone'], word: string, n: number, state: string): BarPart =>
    lists ? { tone, word, n, href: `/devices?check=${encodeURIComponent(c.check)}&checkState=${state}` } : { tone, word, n };
  return [
    part('pass', 'pass', c.pass, 'PASS'),
    part('fail', 'fail', c.fail, 'FAIL'),
    part('unknown', 'unknown', c.unknown, 'UNKNOWN'),
    part('na', 'n/a', c.notApplicable, 'NOT_APPLICABLE'),
  ];
}

/** One stacked bar a check, the figures beside it; a table for readers of tables. */
export function checks(s: DeviceSummary, lists: boolean): TemplateResult | typeof nothing {
  if (s.checks.length === 0) return nothing;
  return html`<section class="card table-card" aria-labelledby="checks">
    <h2 id="checks">Checks</h2>
    <table class="checks fold" aria-labelledby="checks">
      <thead class="hidden">
        <tr>
          <th scope="col">Check</th>
          <th scope="col">Bar</th>
          <th scope="col">Devices</th>
        </tr>
      </thead>
      <tbody>
        ${s.checks.map(
          (c) => html`<tr>
            <th scope="row">${c.title || checkTitle(c.check)}</th>
            <td class="bar-cell">${bar(parts(c, lists))}</td>
            <td class="number">${figures(parts(c, lists))}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
