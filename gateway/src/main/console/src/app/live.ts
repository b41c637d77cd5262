import { html, LitElement, type TemplateResult } from 'lit';

/** Says changes aloud for screen readers; one region for the whole console, so that messages do not talk over each other. */
class LiveRegion extends LitElement {
  #message = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('ld-say', this.#say);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('ld-say', this.#say);
  }

  readonly #say = (e: Event): void => {
    this.#message = (e as CustomEvent<string>).detail;
    this.requestUpdate();
  };

  protected override render(): TemplateResult {
    return html`<div class="hidden" role="status" aria-live="polite">${this.#message}</div>`;
  }
}

/** Has a sentence read out at the next pause. */
export function say(sentence: string): void {
  window.dispatchEvent(new CustomEvent('ld-say', { detail: sentence }));
}

customElements.define('ld-live', LiveRegion);
