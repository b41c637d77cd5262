import { html, nothing, type TemplateResult } from 'lit';
import type { AccountLink, MfaMethod, MfaPerson, PersonVerdict, PolicyEffect, RecoveryPath } from '../../api/identity';
import { badge } from '../../parts/badge';
import { list } from '../../words/count';
import { day } from '../../words/dates';
import { answer, method } from '../../words/hygiene';
import { effect, escape, grant, pathMeaning, pathTitle, pathTone, plain, unseen, worth } from '../../words/identity';
import { reason, system } from '../../words/leaver';
import { SIGN, verdict } from '../../words/tone';

const NONE = html`<span class="muted">–</span>`;

/** The four answers, kept apart: having a method is not being asked for it. */
export function verdicts(p: MfaPerson): TemplateResult {
  const one = (title: string, badgeOf: TemplateResult, note: unknown): TemplateResult => html`<div><dt>${title}</dt><dd>${badgeOf}${note ? html`<span class="cell-note">${note}</span>` : nothing}</dd></div>`;
  return html`<dl class="card answers" aria-label="Four answers">
    ${one('Registered', badge(answer(p.registered.state, p.registered.reason)), p.registered.methods?.length ? list(p.registered.methods.map(method)) : undefined)}
    ${one('Able to use it', badge(answer(p.capable.state, p.capable.reason)), undefined)} ${one('Asked for it', badge(answer(p.enforced.state, p.enforced.reason)), p.enforced.policy)}
    ${one('Resists phishing', badge(answer(p.phishingResistant.state, p.phishingResistant.reason)), undefined)}
  </dl>`;
}

/** Each policy that bears on the person: how it takes them in, what leaves them out, what it asks for, where it does not ask. */
export function policies(all: readonly PolicyEffect[]): TemplateResult {
  return html`<section class="card table-card scroll" aria-labelledby="policies" tabindex="0">
    <h2 id="policies">Policies</h2>
    ${all.length === 0
      ? html`<p class="pad muted">No policy asks this person for a second factor.</p>`
      : html`<table class="fold bearing" aria-labelledby="policies">
          <thead>
            <tr>
              <th scope="col">Policy</th>
              <th scope="col">Does</th>
              <th scope="col">Takes them in by</th>
              <th scope="col">Leaves them out by</th>
              <th scope="col">Asks for</th>
              <th scope="col">Does not ask</th>
            </tr>
          </thead>
          <tbody>
            ${all.map(policy)}
          </tbody>
        </table>`}
  </section>`;
}

function policy(p: PolicyEffect): TemplateResult {
  return html`<tr>
    <th scope="row"><span>${p.name}<span class="cell-note">${system(p.system)}</span></span></th>
    <td data-label="Does"><span>${badge(effect(p.effect))}${p.reason ? html`<span class="cell-note">${reason(p.reason)}</span>` : nothing}</span></td>
    <td data-label="Takes them in by"><span>${p.included ?? NONE}</span></td>
    <td data-label="Leaves them out by"><span>${p.excluded ?? NONE}</span></td>
    <td data-label="Asks for"><span>${p.grant ? grant(p.grant) : NONE}</span></td>
    <td data-label="Does not ask"><span>${p.escapes.length === 0 ? NONE : html`<ul>${p.escapes.map((e) => html`<li>${escape(e)}</li>`)}</ul>`}</span></td>
  </tr>`;
}

/** Each method with how far to trust it. */
export function methods(all: readonly MfaMethod[]): TemplateResult {
  return html`<section class="card" aria-labelledby="methods">
    <h2 id="methods">Methods</h2>
    ${all.length === 0
      ? html`<p class="muted">No method is known.</p>`
      : html`<ul class="rows">
          ${all.map((m) => html`<li><span class="grow">${sentenceCase(method(m.type))}${m.label ? html` <span class="muted">${m.label}</span>` : nothing}<span class="cell-note">${system(m.system)}${m.registeredAt ? `, since ${day(m.registeredAt)}` : ''}</span></span>${badge(worth(m.worth))}</li>`)}
        </ul>`}
  </section>`;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Who could get back in, and how. Nothing found is said only of what could be read. */
export function recoveryPaths(all: readonly RecoveryPath[]): TemplateResult {
  return html`<section class="card" aria-labelledby="paths">
    <h2 id="paths">Ways back in</h2>
    ${all.length === 0
      ? html`<p class="muted">None was found in what could be read.</p>`
      : html`<ul class="rows">
          ${all.map(
            (p) => html`<li>
              <span class="grow"><span class="sign ${pathTone(p)}" aria-hidden="true">${SIGN[pathTone(p)]}</span> ${pathTitle(p.kind)}<span class="cell-note">${p.unknown ? unseen(p) : p.what}${others(p)}</span><span class="cell-note small">${pathMeaning(p.kind)}</span></span>
              <span class="muted">${system(p.system)}</span>
            </li>`,
          )}
        </ul>`}
  </section>`;
}

/** Other people on the same path; a name leads nowhere, an id to its person. */
export function others(p: RecoveryPath): TemplateResult | typeof nothing {
  if (!p.others?.length) return nothing;
  return html`${p.others.map((o) => html` · ${/^(entra|keycloak):/.test(o) ? html`<a class="other" href="/mfa/${encodeURIComponent(o)}"><code>${o}</code></a>` : o}`)}`;
}

/** The person's accounts over the systems, and those that might be theirs. */
export function accounts(p: MfaPerson): TemplateResult {
  const known = p.accounts ?? [];
  return html`<section class="card" aria-labelledby="accounts">
    <h2 id="accounts">Accounts</h2>
    ${known.length === 0 ? html`<p class="muted">None was recorded.</p>` : nothing}
    <ul class="rows">
      ${known.map((a) => html`<li><span class="grow">${system(a.system)}<span class="cell-note">${a.username}</span></span>${badge(a.enabled ? verdict('plain', 'Enabled') : verdict('na', 'Disabled'))}</li>`)}
      ${(p.detail?.suggestions ?? []).map(suggestion)}
    </ul>
  </section>`;
}

function suggestion(s: AccountLink): TemplateResult {
  const mark = s.conflict ? verdict('warn', 'Conflict') : verdict('unknown', 'Perhaps theirs');
  return html`<li><span class="grow">${system(s.system)}<span class="cell-note">${s.username}: ${reason(s.reason)}. It counts for nobody until it is linked.</span></span>${badge(mark)}</li>`;
}

const QUESTIONS: Readonly<Record<string, string>> = { REGISTERED: 'Registered', CAPABLE: 'Able to use it', ENFORCED: 'Asked for it', PHISHING_RESISTANT: 'Resists phishing' };

/** What an administrator does about the answers, each thing once, with the answers that it mends. */
export function remedies(all: readonly PersonVerdict[]): readonly { readonly what: string; readonly mends: string }[] {
  const by = new Map<string, string[]>();
  for (const v of all.filter((each) => each.state !== 'YES')) {
    for (const what of v.remedy) by.set(what, [...(by.get(what) ?? []), QUESTIONS[v.question] ?? v.question]);
  }
  return [...by].map(([what, questions]) => ({ what, mends: list(questions) }));
}

/** Each answer in a sentence, and the same in sentences as the evaluation wrote them down. */
export function sentences(p: MfaPerson): TemplateResult {
  const marks = p.detail?.marks ?? [];
  const verdicts = p.detail?.verdicts ?? [];
  return html`<section class="card stack" aria-labelledby="why">
    <h2 id="why">Why it is so</h2>
    ${marks.length > 0 ? html`<p class="muted">${marks.map(plain).join(' ')}</p>` : nothing}
    ${verdicts.length > 0 ? html`<ul class="rows">${verdicts.map((v) => html`<li><span class="grow">${plain(v.sentence)}</span>${badge(answer(v.state))}</li>`)}</ul>` : nothing}
    ${p.explanation?.length ? html`<ol class="explained">${p.explanation.map((line) => html`<li>${plain(words(line))}</li>`)}</ol>` : html`<p class="muted">No explanation was recorded.</p>`}
  </section>`;
}

function words(line: NonNullable<MfaPerson['explanation']>[number]): string {
  return typeof line === 'string' ? line : [line.what, line.detail].filter(Boolean).join(': ');
}
