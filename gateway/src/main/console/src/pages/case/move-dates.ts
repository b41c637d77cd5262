import { html, LitElement, type TemplateResult } from 'lit';
import { Intent } from '../../api/client';
import { type LeaverCase, moveDates, type NewDates } from '../../api/offboarding';
import { asProblem, type Problem } from '../../api/problem';
import { say } from '../../app/live';
import { field, textArea } from '../../parts/field';
import { formProblem } from '../../parts/problem';
import { day, ending, moment, place } from '../../words/dates';

/** Moves the last day of a case that is not contained yet; the plan's times follow. */
class MoveDates extends LitElement {
  static override properties = { case: { attribute: false } };
  declare case: LeaverCase;
  readonly #intent = new Intent();
  #open = false;
  #draft = { lastWorkingDay: '', accessEnds: '', employmentEnds: '', reason: '' };
  #busy = false;
  #problem: Problem | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    if (!this.#open) return html`<button type="button" class="quiet" @click=${() => this.#begin()}>Move the dates</button>`;
    const d = this.#draft;
    const zone = this.case.dates.zone;
    const of = this.#problem?.fields ?? {};
    const put = (part: Partial<typeof d>): void => this.#change(() => (this.#draft = { ...this.#draft, ...part }));
    return html`<form class="column moved" novalidate aria-label="Move the dates" @submit=${(e: Event) => void this.#save(e)}>
      ${formProblem(this.#problem)}
      ${field({ name: 'move-last', label: 'New last day', type: 'date', required: true, value: d.lastWorkingDay, hint: d.lastWorkingDay ? day(d.lastWorkingDay) : undefined, problem: of['lastWorkingDay'], onInput: (v) => put({ lastWorkingDay: v }) })}
      ${field({ name: 'move-access', label: 'Access ends', type: 'datetime-local', value: d.accessEnds, hint: d.accessEnds ? moment(d.accessEnds, zone) : `Left empty: the end of that day, ${place(zone)}`, problem: of['accessEnds'], onInput: (v) => put({ accessEnds: v }) })}
      ${field({ name: 'move-employed', label: 'Employment ends', type: 'date', value: d.employmentEnds, hint: d.employmentEnds ? day(d.employmentEnds) : 'Left empty: the new last day', problem: of['employmentEnds'], onInput: (v) => put({ employmentEnds: v }) })}
      ${textArea({ name: 'move-reason', label: 'Why', required: true, value: d.reason, hint: 'Stays in the custody log', problem: of['reason'], onInput: (v) => put({ reason: v }) })}
      <div class="actions">
        <button type="submit" ?disabled=${!this.#ready()}>${this.#busy ? 'Moving …' : `Move the dates of ${this.case.displayName}`}</button>
        <button type="button" @click=${() => this.#close()}>Go back</button>
      </div>
    </form>`;
  }

  #change(what: () => void): void {
    what();
    this.requestUpdate();
  }

  #begin(): void {
    const { lastWorkingDay, accessEnds, employmentEnds } = this.case.dates;
    const midnight = accessEnds.slice(11, 16) === '00:00';
    this.#change(() => {
      this.#open = true;
      this.#problem = undefined;
      this.#draft = { lastWorkingDay, accessEnds: midnight ? '' : accessEnds.slice(0, 16), employmentEnds: employmentEnds && employmentEnds !== lastWorkingDay ? employmentEnds : '', reason: '' };
    });
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#move-last')?.focus());
  }

  #close(): void {
    this.#change(() => (this.#open = false));
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('button')?.focus());
  }

  #ready(): boolean {
    return !this.#busy && this.#draft.lastWorkingDay !== '' && this.#draft.reason.trim() !== '';
  }

  async #save(e: Event): Promise<void> {
    e.preventDefault();
    if (!this.#ready()) return;
    const d = this.#draft;
    const dates: NewDates = {
      lastWorkingDay: d.lastWorkingDay,
      reason: d.reason.trim(),
      ...(d.accessEnds ? { accessEnds: d.accessEnds } : {}),
      ...(d.employmentEnds ? { employmentEnds: d.employmentEnds } : {}),
    };
    this.#change(() => {
      this.#busy = true;
      this.#problem = undefined;
    });
    try {
      const moved = await moveDates(this.case.id, dates, this.#intent.keyFor(dates));
      this.#close();
      say(`Access of ${moved.displayName} ends ${ending(moved.dates.accessEnds, moved.dates.zone)}.`);
      this.dispatchEvent(new CustomEvent<LeaverCase>('moved', { detail: moved }));
    } catch (thrown) {
      this.#problem = asProblem(thrown);
    }
    this.#change(() => (this.#busy = false));
  }
}

customElements.define('ld-move-dates', MoveDates);
