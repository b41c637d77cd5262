import { html, type TemplateResult } from 'lit';
import { filters, go, withFilter } from '../app/router';
import { moment, today, withOffset } from '../words/dates';
import { empty } from './states';

const CLOCK = 'Europe/London';

/** The last minute of a day in the address, as the API wants an instant; undefined for today and for what is no day. */
export function instantOf(day: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? withOffset(`${day}T23:59`, CLOCK) : undefined;
}

/** Asks for the figures of a day in the past. */
export function pastForm(): TemplateResult {
  const submit = (e: Event): void => {
    e.preventDefault();
    const field = (e.target as HTMLFormElement).elements.namedItem('at') as HTMLInputElement;
    go(withFilter('at', field.value));
  };
  return html`<form class="past" @submit=${submit}>
    <label for="at">As it was on</label>
    <input id="at" name="at" type="date" max=${today(CLOCK)} .value=${filters().get('at') ?? ''} />
    <button type="submit" class="quiet">Show</button>
  </form>`;
}

/** Says that a page shows a day in the past, and leads back. */
export function pastNote(at: string): TemplateResult {
  return html`<div class="note plain" role="note">
    <span aria-hidden="true">·</span>
    <p>You see how it was at the end of ${moment(at)}, not how it is. <a href=${withFilter('at', undefined)}>Back to today</a></p>
  </div>`;
}

/** No evaluation is as old as the day that was asked for. */
export function nothingThen(at: string): TemplateResult {
  return empty('Nothing was evaluated by then', html`The first evaluation is younger than ${moment(at)}. <a href=${withFilter('at', undefined)}>Back to today</a>.`);
}
