import { html, nothing, type TemplateResult } from 'lit';
import type { CheckCounts, DeviceSummary } from '../../api/devices';
import { withFilter } from '../../app/router';
import { bar, type BarPart, figures } from '../../parts/bar';
import { tile } from '../../parts/tile';
import { number } from '../../words/count';
import { date } from '../../words/dates';
import { countedWords, coverageOf, heldWords, safeMeans, sinceLastWeek, unknownParts } from '../../words/devices';
import { checkTitle } from '../../words/hygiene';

/** The address of the list behind a number, on the day that is looked at. */
export function listAddress(query: string, at = ''): string {
  return `${withFilter('at', at, query, '/devices')}#list`;
}

/** The tiles: each a number that equals the list behind it. Without the right to the list they are numbers alone. */
export function tiles(s: DeviceSummary, lists: boolean, at = ''): TemplateResult {
  const to = (query: string): string | undefined => (lists ? listAddress(query, at) : undefined);
  const week = sinceLastWeek(s.notSafe, s.lastWeek?.notSafe);
  return html`<div class="tiles">
      ${tile({ label: 'Safe to hold business data', n: s.safe, tone: 'pass', note: `${countedWords(s)} · coverage ${coverageOf(s)}`, href: to('state=SAFE') })}
      ${tile({ label: 'Not safe', n: s.notSafe, tone: 'fail', note: week || 'at least one check fails', href: to('state=NOT_SAFE') })}
      ${tile({ label: 'Cannot be known', n: s.unknown, tone: 'unknown', note: unknownParts(s), href: to('state=UNKNOWN') })}
      ${tile({ label: 'Support ends in 90 days', n: s.endingIn90Days, tone: 'warn', note: s.nextEnd && s.endingIn90Days > 0 ? `next: ${date(s.nextEnd)}` : 'operating system', href: to('endsSoon=true') })}
      ${tile({ label: 'Held by leavers', n: s.heldByLeavers, tone: 'warn', note: heldWords(s), href: to('leaver=true') })}
    </div>
    ${more(s, to)}`;
}

interface Fact {
  readonly word: string;
  readonly n: number | null | undefined;
  readonly query: string;
}

/** The smaller numbers, each with its list all the same. */
function more(s: DeviceSummary, to: (query: string) => string | undefined): TemplateResult {
  const facts: readonly Fact[] = [
    { word: 'Support has ended', n: s.unsupported ?? s.checks.find((c) => c.check === 'os-support')?.fail, query: 'check=os-support&checkState=FAIL' },
    { word: 'Personal', n: s.personal, query: 'ownership=PERSONAL' },
    { word: 'Owner unknown', n: s.ownershipUnknown, query: 'ownership=UNKNOWN' },
    { word: 'Seen, not managed', n: s.unmanaged ?? 0, query: 'managed=false' },
    { word: 'Silent over 14 days', n: s.stale, query: 'stale=true' },
    { word: 'Sources disagree', n: s.conflicting ?? 0, query: 'conflict=true' },
    { word: 'Of disabled accounts', n: s.ofDisabledPeople, query: 'personState=DISABLED' },
    { word: 'Of people who are gone', n: s.ofMissingPeople, query: 'personState=MISSING' },
  ];
  return html`<div class="card figures-strip">
    <dl>
      ${facts.map((f) => html`<div><dt>${f.word}</dt><dd>${figure(f, to(f.query))}</dd></div>`)}
    </dl>
  </div>`;
}

function figure(f: Fact, href: string | undefined): TemplateResult {
  if (f.n === null || f.n === undefined) return html`<span class="unknown-figure">? <span class="small">not known</span></span>`;
  return href && f.n > 0 ? html`<a href=${href}>${number(f.n)}</a>` : html`${number(f.n)}`;
}

/** The four parts of a check; they add up to all devices. */
export function parts(c: CheckCounts, lists: boolean, at = ''): readonly BarPart[] {
  const part = (tone: BarPart['tone'], word: string, n: number, state: string): BarPart =>
    lists ? { tone, word, n, href: listAddress(`check=${encodeURIComponent(c.check)}&checkState=${state}`, at) } : { tone, word, n };
  return [
    part('pass', 'pass', c.pass, 'PASS'),
    part('fail', 'fail', c.fail, 'FAIL'),
    part('unknown', 'unknown', c.unknown, 'UNKNOWN'),
    part('na', 'n/a', c.notApplicable, 'NOT_APPLICABLE'),
  ];
}

/** One stacked bar a check, the figures beside it: as a table, for readers of tables as well. Those that do not count come last. */
export function checks(s: DeviceSummary, lists: boolean, at = ''): TemplateResult | typeof nothing {
  if (s.checks.length === 0) return nothing;
  const rows = (which: (c: CheckCounts) => boolean): TemplateResult[] => s.checks.filter(which).map((c) => row(c, lists, at));
  return html`<section class="card table-card" aria-labelledby="checks">
    <h2 id="checks">Checks</h2>
    <p class="muted checks-means">${safeMeans(s)}</p>
    <table class="checks fold" aria-labelledby="checks">
      <thead class="hidden">
        <tr>
          <th scope="col">Check</th>
          <th scope="col">Bar</th>
          <th scope="col">Devices</th>
        </tr>
      </thead>
      <tbody>
        ${rows((c) => c.counts !== 'NOT')} ${rows((c) => c.counts === 'NOT')}
      </tbody>
    </table>
  </section>`;
}

function row(c: CheckCounts, lists: boolean, at: string): TemplateResult {
  const all = parts(c, lists, at);
  return html`<tr>
    <th scope="row"><span>${c.title || checkTitle(c.check)}${c.counts === 'NOT' ? html`<span class="cell-note small">not counted: ${c.standard}</span>` : nothing}</span></th>
    <td class="bar-cell">${bar(all)}</td>
    <td class="number">${figures(all)}</td>
  </tr>`;
}
