import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { whenSignedOut } from '../api/client';
import { logOut, type Me, me } from '../api/session';
import { problemPanel } from '../parts/problem';
import { roleTitle } from '../words/roles';
import { list } from '../words/count';
import { logInAddress, logInPage } from '../pages/log-in';
import { nowherePage } from '../pages/nowhere';
import { navigation } from './navigation';
import { Resource } from './resource';
import { type Route, routeOf, whenNavigated } from './router';

/** The frame around every page: who is logged in, where one can go, and the page itself. */
export class Shell extends LitElement {
  readonly #me = new Resource<Me>(this, (signal) => me(signal));
  #stop: () => void = () => undefined;
  #shown = location.pathname;
  #menuOpen = false;
  #sessionEnded = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = whenNavigated(() => this.#navigated());
    whenSignedOut(() => {
      this.#sessionEnded = true;
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  #navigated(): void {
    this.#menuOpen = false;
    const moved = this.#shown !== location.pathname;
    this.#shown = location.pathname;
    this.requestUpdate();
    if (moved) void this.updateComplete.then(() => this.#announce());
    else if (location.hash) void this.updateComplete.then(() => this.#reveal(location.hash.slice(1)));
  }

  /** A number that leads to its list on the same page brings the list into sight. */
  #reveal(id: string): void {
    document.getElementById(id)?.scrollIntoView({ block: 'start' });
  }

  /** A new page starts at its top, and a screen reader starts at its heading. */
  #announce(): void {
    window.scrollTo(0, 0);
    this.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    const who = this.#me.value;
    if (!who) return this.#withoutSession();
    const route = routeOf(location.pathname);
    return html`
      <a class="skip" href="#content">Skip to content</a>
      <div class="frame">
        <header class="side">
          <div class="brand-row">
            <a class="brand" href="/" aria-label="Lastday, home">last<span>day</span></a>
            <button class="menu" type="button" aria-expanded=${String(this.#menuOpen)} aria-controls="menu" @click=${() => this.#toggle()}>Menu</button>
          </div>
          <div id="menu" class=${this.#menuOpen ? 'menu-body open' : 'menu-body'}>
            ${navigation(who, location.pathname)}
            <div class="who">
              <strong>${who.name || who.username}</strong>
              <span class="muted">${list(who.roles.map(roleTitle))}</span>
              <button type="button" class="quiet" @click=${() => void this.#leave()}>Log out</button>
            </div>
          </div>
        </header>
        <main id="content" tabindex="-1">
          ${this.#sessionEnded ? sessionEnded() : nothing} ${pageFor(route, who)}
        </main>
      </div>
      <ld-live></ld-live>
    `;
  }

  #withoutSession(): TemplateResult {
    const problem = this.#me.problem;
    if (problem?.signedOut) return logInPage();
    if (problem) return html`<main id="content" class="alone">${problemPanel(problem, { again: () => void this.#me.reload() })}</main>`;
    return html`<main id="content" class="alone"><h1 class="hidden">Lastday</h1><p class="muted" role="status">Opening Lastday …</p></main>`;
  }

  #toggle(): void {
    this.#menuOpen = !this.#menuOpen;
    this.requestUpdate();
  }

  async #leave(): Promise<void> {
    const place = await logOut().catch(() => '/');
    location.assign(place);
  }
}

function sessionEnded(): TemplateResult {
  return html`<div class="note warn" role="alert">
    <span aria-hidden="true">!</span>
    <p>Your session has ended. What you see may be out of date. <a href=${logInAddress()} data-leaves>Log in again</a></p>
  </div>`;
}

function pageFor(route: Route, who: Me): TemplateResult {
  const address = location.pathname + location.search;
  switch (route.page) {
    case 'home':
      return html`<ld-home .me=${who} .address=${address}></ld-home>`;
    case 'leavers':
      return html`<ld-leavers .me=${who} .address=${address}></ld-leavers>`;
    case 'start':
      return html`<ld-start .me=${who} .address=${address}></ld-start>`;
    case 'case':
      return html`<ld-case .me=${who} .address=${address} .caseId=${route.id}></ld-case>`;
    case 'plan':
      return html`<ld-plan .me=${who} .address=${address} .caseId=${route.id}></ld-plan>`;
    case 'devices':
      return html`<ld-devices .me=${who} .address=${address}></ld-devices>`;
    case 'device':
      return html`<ld-device .me=${who} .address=${address} .deviceId=${route.id}></ld-device>`;
    case 'device-findings':
      return html`<ld-device-findings .me=${who} .address=${address}></ld-device-findings>`;
    case 'mfa':
      return html`<ld-mfa .me=${who} .address=${address}></ld-mfa>`;
    case 'mfa-person':
      return html`<ld-mfa-person .me=${who} .address=${address} .personId=${route.id}></ld-mfa-person>`;
    case 'mfa-findings':
      return html`<ld-mfa-findings .me=${who} .address=${address}></ld-mfa-findings>`;
    case 'recovery-paths':
      return html`<ld-recovery-paths .me=${who} .address=${address}></ld-recovery-paths>`;
    case 'emergency-accounts':
      return html`<ld-emergency-accounts .me=${who} .address=${address}></ld-emergency-accounts>`;
    case 'mfa-requests':
      return html`<ld-mfa-requests .me=${who} .address=${address}></ld-mfa-requests>`;
    case 'lawful-basis':
      return html`<ld-lawful-basis .me=${who} .address=${address}></ld-lawful-basis>`;
    case 'import':
      return html`<ld-import .me=${who} .address=${address}></ld-import>`;
    case 'import-sheet':
      return html`<ld-import-sheet .me=${who} .address=${address} .sheetId=${route.id}></ld-import-sheet>`;
    case 'playbooks':
      return html`<ld-playbooks .me=${who} .address=${address}></ld-playbooks>`;
    case 'playbook':
      return html`<ld-playbook .me=${who} .address=${address} .name=${route.id}></ld-playbook>`;
    case 'playbook-draft':
      return html`<ld-playbook-draft .me=${who} .address=${address} .draftId=${route.id}></ld-playbook-draft>`;
    case 'connections':
      return html`<ld-connections .me=${who} .address=${address}></ld-connections>`;
    case 'log-in':
      return html`<ld-home .me=${who} .address=${address}></ld-home>`;
    case 'nowhere':
      return nowherePage();
  }
}

customElements.define('ld-app', Shell);
