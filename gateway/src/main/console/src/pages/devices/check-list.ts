import { html, nothing, type TemplateResult } from 'lit';
import type { CheckCounts, Device, DeviceCheck, Spell } from '../../api/devices';
import { badge, tag } from '../../parts/badge';
import { date, exact, moment, since } from '../../words/dates';
import { groundOf, mayAttest } from '../../words/devices';
import { checkState, checkTitle, checkVerdict } from '../../words/hygiene';
import { reason, system } from '../../words/leaver';

interface Choices {
  /** How each check stood over time; undefined while that is read. */
  readonly history: readonly Spell[] | undefined;
  /** Whose rule each check is, and whether it counts; undefined while that is not known. */
  readonly rules: readonly CheckCounts[] | undefined;
  /** Asks for somebody's word on a check, where that may be asked. */
  readonly attest: ((c: DeviceCheck) => void) | undefined;
}

/** Each check of a device: what it says, since when, what that rests on, how to mend it, and how it stood before. */
export function checkList(d: Device, choices: Choices): TemplateResult {
  return html`<section class="card" aria-labelledby="checks">
    <h2 id="checks">Checks</h2>
    <ul class="check-list">
      ${d.checks.map((c) => one(c, d, choices))}
    </ul>
  </section>`;
}

function one(c: DeviceCheck, d: Device, choices: Choices): TemplateResult {
  return html`<li>
    <div class="check-head">
      <h3>${checkTitle(c.check)}${askedBy(choices.rules?.find((r) => r.check === c.check))}</h3>
      <span class="badges">${c.attested ? tag(`somebody’s word until ${date(c.attested.expires)}`, 'warn') : nothing} ${badge(checkVerdict(c))}</span>
    </div>
    <p>${groundOf(c, d)} ${when(c)}</p>
    ${c.lastKnown ? html`<p class="muted">When it was last heard of: ${checkState(c.lastKnown).word.toLowerCase()}.</p>` : nothing} ${conflicts(c)} ${attested(c)}
    ${c.fix && c.state !== 'PASS' ? html`<p class="fix"><strong>What to do</strong> ${c.fix}</p>` : nothing}
    <div class="check-foot">
      ${behind(c)} ${history(c, choices.history)}
      ${choices.attest && mayAttest(c, d.platform) ? html`<button type="button" class="quiet" aria-label="Record what the person says: ${checkTitle(c.check)}" @click=${() => choices.attest?.(c)}>Record what the person says …</button>` : nothing}
    </div>
  </li>`;
}

/** Whose rule it is, and whether it bears on the verdict. */
function askedBy(rule: CheckCounts | undefined): TemplateResult | typeof nothing {
  if (!rule?.standard) return nothing;
  return html`<span class="asked-by small"> ${rule.counts === 'NOT' ? 'not counted: ' : ''}${rule.standard}${rule.counts === 'WHERE_KNOWN' ? ', where it is known' : ''}</span>`;
}

/** Since when it fails, or is no longer known. */
function when(c: DeviceCheck): TemplateResult | typeof nothing {
  if (c.state === 'FAIL' && c.firstFailedAt) return html`<span class="muted">Seen failing since ${date(c.firstFailedAt)} (${since(c.firstFailedAt)}).</span>`;
  if (c.state === 'UNKNOWN' && c.unknownSince) return html`<span class="muted">Not known since ${date(c.unknownSince)}.</span>`;
  return nothing;
}

function conflicts(c: DeviceCheck): TemplateResult | typeof nothing {
  if (!c.conflicts?.length) return nothing;
  return html`${c.conflicts.map((other) => html`<p class="conflict"><span class="sign warn" aria-hidden="true">!</span> ${system(other.source)} says otherwise: ${badge(checkState(other.state))}${other.raw ? html` <span class="muted">“${other.raw}”</span>` : nothing}. The newest observation counts.</p>`)}`;
}

function attested(c: DeviceCheck): TemplateResult | typeof nothing {
  const a = c.attested;
  if (!a) return nothing;
  const what = a.subject === 'EXTENDED_UPDATES' ? 'that it gets paid updates beyond the end of support' : 'that it holds';
  return html`<p class="conflict"><span class="sign warn" aria-hidden="true">!</span> ${a.owner} says ${what}, until ${date(a.expires)}. That is a word, and never a pass.${a.screenshotSha256 ? html` <span class="cell-note small">picture with SHA-256 <code>${a.screenshotSha256}</code></span>` : nothing}</p>`;
}

function behind(c: DeviceCheck): TemplateResult | typeof nothing {
  const e = c.evidence;
  if (!e?.source) return nothing;
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    ['Source', system(e.source)],
    ['Where', e.endpoint],
    ['Member', e.field],
    ['Value', e.raw],
    ['Read', e.observedAt ? exact(e.observedAt) : null],
    ['Device last spoke', e.deviceLastSync ? moment(e.deviceLastSync) : null],
    ['Rule', e.ruleVersion ? `${c.check}, version ${e.ruleVersion}` : null],
    ['OS dates', e.datasetRev],
    ['Assumed', e.assumed],
    ['Reason', c.reason],
  ];
  return html`<details class="small evidence">
    <summary>Evidence<span class="hidden"> of ${checkTitle(c.check)}</span></summary>
    <dl class="facts-list small">${rows.filter(([, v]) => v).map(([k, v]) => html`<dt>${k}</dt><dd>${v}</dd>`)}</dl>
  </details>`;
}

function history(c: DeviceCheck, all: readonly Spell[] | undefined): TemplateResult | typeof nothing {
  const spells = all?.filter((s) => s.check === c.check) ?? [];
  if (spells.length === 0) return nothing;
  return html`<details class="small evidence">
    <summary>History<span class="hidden"> of ${checkTitle(c.check)}</span> (${spells.length})</summary>
    <ol class="spells">
      ${spells.map((s) => html`<li>${badge(spellVerdict(s))} <span>since ${moment(s.since)}${s.until ? html`, until ${moment(s.until)}` : nothing}</span></li>`)}
    </ol>
  </details>`;
}

function spellVerdict(s: Spell): ReturnType<typeof checkState> {
  const base = checkState(s.state);
  const why = s.state === 'PASS' ? '' : reason(s.reason);
  return why ? { ...base, word: why } : base;
}
