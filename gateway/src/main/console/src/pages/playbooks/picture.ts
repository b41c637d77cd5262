import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { Playbook } from '../../api/playbooks';
import { bpmnOf } from './bpmn';
import type { Picture } from './viewer';

/** The mark of bpmn.io stands below the drawing and is never covered by it. */
const ROOM_FOR_MARK = 48;

/** The picture of a playbook, drawn by bpmn-js when somebody opens this page; the list beside it says the same in words. */
class PlaybookPicture extends LitElement {
  static override properties = { playbook: { attribute: false }, file: {} };
  declare playbook: Playbook;
  /** Where the same stands as a file for modellers. */
  declare file: string;
  #picture: Picture | undefined;
  #state: 'drawing' | 'drawn' | 'failed' = 'drawing';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#picture?.close();
    this.#picture = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('playbook')) void this.#draw();
  }

  async #draw(): Promise<void> {
    const wanted = this.playbook;
    const paper = this.querySelector<HTMLElement>('.paper');
    if (!paper) return;
    this.#picture?.close();
    this.#picture = undefined;
    try {
      const { xml, drawing } = bpmnOf(wanted);
      const { draw } = await import('./viewer');
      if (wanted !== this.playbook || !this.isConnected) return;
      const scale = Math.min(1, paper.clientWidth / (drawing.width + 32));
      paper.style.height = `${Math.ceil((drawing.height + 32) * scale) + ROOM_FOR_MARK}px`;
      this.#picture = await draw(xml, drawing, paper);
      this.#state = 'drawn';
    } catch {
      this.#state = 'failed';
    }
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const p = this.#picture;
    return html`<section class="card" aria-labelledby="picture" data-picture=${this.#state}>
      <div class="card-head">
        <h2 id="picture">Picture</h2>
        <div class="actions">
          <button type="button" class="quiet" ?disabled=${!p} @click=${() => p?.zoom(1.25)}>Larger</button>
          <button type="button" class="quiet" ?disabled=${!p} @click=${() => p?.zoom(0.8)}>Smaller</button>
          <button type="button" class="quiet" ?disabled=${!p} @click=${() => p?.fit()}>Whole</button>
        </div>
      </div>
      <p class="muted small" role="status">${this.#words()}</p>
      <div class="paper" role="group" aria-label="Diagram of ${this.playbook.title}"></div>
      <p class="hint"><a href=${this.file} download="${this.playbook.name}.bpmn" data-leaves>Take it as a BPMN file</a> for any modeller. Drawn with bpmn-js; <a href="/licences.txt" data-leaves>licences</a>.</p>
    </section>`;
  }

  #words(): string {
    if (this.#state === 'failed') return 'The picture could not be drawn. The list of phases and steps says the same.';
    return this.#state === 'drawing' ? 'Drawing …' : 'Phases from top to bottom; what stands side by side runs side by side. The list says the same in words.';
  }
}

customElements.define('ld-playbook-picture', PlaybookPicture);
