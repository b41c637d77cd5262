import { html, type TemplateResult } from 'lit';
import { LOG_IN } from '../api/session';
import { titled } from '../app/title';

const PLACE = 'lastday.place';

/** Keeps where the person was, so that the log-in ends there. */
export function rememberPlace(): void {
  if (location.pathname !== '/log-in') sessionStorage.setItem(PLACE, location.pathname + location.search);
}

/** Where the person was before the log-in; given once. */
export function returnPlace(): string | undefined {
  const place = sessionStorage.getItem(PLACE);
  sessionStorage.removeItem(PLACE);
  return place?.startsWith('/') && !place.startsWith('//') && place !== '/' ? place : undefined;
}

export function logInPage(): TemplateResult {
  titled('Log in');
  return html`<main id="content" class="door">
    <div class="card door-card">
      <p class="brand" aria-hidden="true">last<span>day</span></p>
      <h1>Make a last day safe</h1>
      <p class="muted">Access ends in the right order, business chats are kept, and both can be proved.</p>
      <a class="button primary" href=${LOG_IN} data-leaves @click=${rememberPlace}>Log in</a>
      <p class="small muted">You log in at your firm’s identity provider and come back here.</p>
    </div>
  </main>`;
}
