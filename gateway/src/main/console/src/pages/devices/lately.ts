import { html, nothing, type TemplateResult } from 'lit';
import type { Change, ChangePage, LongFailing } from '../../api/devices';
import type { Resource } from '../../app/resource';
import { badge } from '../../parts/badge';
import { number } from '../../words/count';
import { date, moment } from '../../words/dates';
import { changedSince, failingWords } from '../../words/devices';
import { checkState, checkTitle } from '../../words/hygiene';
import { reason } from '../../words/leaver';
import type { Verdict } from '../../words/tone';
import { deviceAddress } from './table';

/** What a reading beside the figures came to, where there is nothing to show. */
function otherwise(r: Resource<unknown>, what: string): TemplateResult {
  return r.problem ? html`<p class="muted">${what} cannot be read: ${r.problem.detail}</p>` : html`<p class="muted" role="status">Reading …</p>`;
}

/** The devices that have failed for longest, each with what that is counted from. */
export function longest(r: Resource<{ readonly items: readonly LongFailing[] }>, at: string): TemplateResult {
  const items = r.value?.items;
  return html`<section class="card" aria-labelledby="longest">
    <h2 id="longest">Failing for longest</h2>
    ${!items
      ? otherwise(r, 'The list')
      : items.length === 0
        ? html`<p class="muted">No counted check fails on any device.</p>`
        : html`<ul class="rows linked">
            ${items.map((i) => {
              const words = failingWords(i);
              return html`<li>
                <span class="grow"><a href=${deviceAddress(i.device, at)}>${i.name}</a><span class="cell-note small">${checkTitle(i.check)}</span></span>
                <span class="right"><strong>${words.long}</strong><span class="cell-note small">${words.from}</span></span>
              </li>`;
            })}
          </ul>`}
  </section>`;
}

/** What changed since a week ago, or since the first evaluation where that is younger: from what, to what. */
export function changes(r: Resource<ChangePage>, at: string): TemplateResult {
  const page = r.value;
  return html`<section class="card" aria-labelledby="changes">
    <h2 id="changes">${changedSince(page?.from.asOf)} ${page && page.total > 0 ? html`<span class="muted">${number(page.total)}</span>` : nothing}</h2>
    ${!page
      ? otherwise(r, 'What changed')
      : page.items.length === 0
        ? html`<p class="muted">${unchanged(page)}</p>`
        : html`<ul class="rows linked">
              ${page.items.map((c) => change(c, at))}
            </ul>
            <p class="small muted after">${number(page.items.length)} of ${number(page.total)}, compared with ${date(page.from.asOf)}</p>`}
  </section>`;
}

function unchanged(page: ChangePage): string {
  return page.from.evaluation === page.evaluation
    ? 'There is one evaluation so far, and nothing to compare it with. What changes shows from the next scan on.'
    : `No check of any device says anything else than on ${moment(page.from.asOf)}.`;
}

function change(c: Change, at: string): TemplateResult {
  return html`<li>
    <span class="grow"><a href=${deviceAddress(c.device, at)}>${c.name}</a><span class="cell-note small">${checkTitle(c.check)}</span></span>
    <span class="badges">${said(c.from, 'new')}<span aria-hidden="true">→</span><span class="hidden">to</span>${said(c.to, 'gone')}</span>
  </li>`;
}

function said(what: Change['from'], none: string): TemplateResult {
  if (!what) return html`<span class="muted">${none}</span>`;
  const base = checkState(what.state);
  const why = what.state === 'PASS' ? '' : reason(what.reason);
  const words: Verdict = why ? { ...base, word: why } : base;
  return badge(words);
}
