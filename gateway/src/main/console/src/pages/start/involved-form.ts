import { html, nothing, type TemplateResult } from 'lit';
import type { Person } from '../../api/offboarding';
import type { FieldProblems } from '../../api/problem';
import type { Playbook } from '../../api/playbooks';
import { field } from '../../parts/field';
import '../../parts/person-picker';
import { day } from '../../words/dates';
import type { Draft } from './draft';
import { needs } from './needs';

interface Form {
  readonly person: Person;
  readonly playbook: Playbook | undefined;
  readonly draft: Draft;
  readonly problems: FieldProblems;
  readonly change: (part: Partial<Draft>) => void;
}

/** Who and what the playbook needs beside the leaver: successor, contact, next of kin, model of the new role, review. */
export function involvedForm(f: Form): TemplateResult | typeof nothing {
  const n = needs(f.playbook);
  if (!n.successor && !n.newRole && !n.contact && !n.nextOfKin && !n.review) return nothing;
  const { draft, problems, change } = f;
  return html`<section class="card" aria-labelledby="involved">
    <h2 id="involved">Who takes over, who is asked</h2>
    <div class="fields">
      ${n.successor
        ? html`<div class="wide">
            ${picker(f, 'successor', 'Successor', `Becomes owner of groups that ${f.person.displayName} owns alone, and gets the files for a time. Left empty: a human is asked for each`, n.successor, (p) => change({ successor: p }))}
          </div>`
        : nothing}
      ${n.newRole
        ? html`<div class="wide">
            ${picker(f, 'newRole', 'Somebody who has the new role', `What this person has too, ${f.person.displayName} keeps; the rest is taken away. It is read when the plan is made`, n.newRole, (p) => change({ newRole: p }))}
          </div>`
        : nothing}
      ${n.contact
        ? field({ name: 'contact', label: n.nextOfKin ? 'Contact for the family' : 'Contact meanwhile', required: n.contact === 'required', value: draft.contact, hint: n.nextOfKin ? 'Whom the family can reach here' : `Whom ${f.person.displayName} and colleagues can reach here`, problem: problems['contact'], onInput: (v) => change({ contact: v }) })
        : nothing}
      ${n.nextOfKin
        ? field({ name: 'nextOfKin', label: 'Next of kin', required: n.nextOfKin === 'required', value: draft.nextOfKin, hint: `Whom HR writes to; only HR sees it. Nothing is sent to ${f.person.displayName}`, problem: problems['nextOfKin'], onInput: (v) => change({ nextOfKin: v }) })
        : nothing}
      ${n.review
        ? field({ name: 'reviewDate', label: 'Review on', type: 'date', required: n.review === 'required', value: draft.reviewDate, hint: draft.reviewDate ? day(draft.reviewDate) : 'The day on which somebody decides how it goes on', problem: problems['reviewDate'], onInput: (v) => change({ reviewDate: v }) })
        : nothing}
    </div>
  </section>`;
}

function picker(f: Form, name: 'successor' | 'newRole', label: string, hint: string, need: string, choose: (p: Person | undefined) => void): TemplateResult {
  return html`<ld-person-picker
    .name=${name}
    .label=${label}
    .hint=${hint}
    .required=${need === 'required'}
    .not=${f.person.person}
    .person=${f.draft[name]}
    .problem=${f.problems[name]}
    @picked=${(e: CustomEvent<Person | undefined>) => choose(e.detail)}
  ></ld-person-picker>`;
}
