import { html, nothing, type TemplateResult } from 'lit';
import { titled } from '../app/title';

/** Where a log-in begins; it ends on the page where the person was. */
export function logInAddress(path: string = location.pathname + location.search): string {
  const here = path.startsWith('/log-in') ? '/' : path;
  return `/oauth2/authorization/lastday?returnTo=${encodeURIComponent(here)}`;
}

const WHY: Readonly<Record<string, string>> = {
  denied: 'The identity provider refused the log-in. Ask whoever manages accounts whether yours may use Lastday.',
  expired: 'The log-in took too long or was opened twice. Start it again.',
  unavailable: 'The identity provider does not answer. Cases go on by themselves; try again in a minute.',
  failed: 'The log-in could not be finished. Try again; if it stays so, tell whoever runs this installation.',
};

export function logInPage(): TemplateResult {
  titled('Log in');
  const why = WHY[new URLSearchParams(location.search).get('why') ?? ''];
  return html`<main id="content" class="door">
    <div class="card door-card">
      <p class="brand" aria-hidden="true">last<span>day</span></p>
      <h1>Make a last day safe</h1>
      <p class="muted">Access ends in the right order, business chats are kept, and both can be proved.</p>
      ${why ? html`<div class="note warn" role="alert"><span aria-hidden="true">!</span><p>${why}</p></div>` : nothing}
      <a class="button primary" href=${logInAddress()} data-leaves>Log in</a>
      <p class="small muted">You log in at your firm’s identity provider and come back here.</p>
    </div>
  </main>`;
}
