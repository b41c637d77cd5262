import { html, type TemplateResult } from 'lit';
import { bytes } from '../words/count';

interface Zone {
  readonly name: string;
  readonly file: File | undefined;
  readonly accept: string;
  readonly label: string;
  readonly over: boolean;
  readonly disabled: boolean;
  readonly onOver: (over: boolean) => void;
  readonly onFile: (file: File | undefined) => void;
}

/** A place to drop a file on. The field inside does the same by keyboard and by click. */
export function fileZone(z: Zone): TemplateResult {
  return html`<div
    class="drop ${z.over ? 'over' : ''}"
    @dragover=${(e: DragEvent) => over(e, z)}
    @dragleave=${() => z.onOver(false)}
    @drop=${(e: DragEvent) => dropped(e, z)}
  >
    <label for=${z.name}>${z.label}</label>
    <input id=${z.name} type="file" accept=${z.accept} ?disabled=${z.disabled} @change=${(e: Event) => z.onFile((e.target as HTMLInputElement).files?.[0])} />
    <p class="hint">${z.file ? `${z.file.name}, ${bytes(z.file.size)}` : 'Choose the file, or drop it here.'}</p>
  </div>`;
}

function over(e: DragEvent, z: Zone): void {
  e.preventDefault();
  if (!z.disabled && !z.over) z.onOver(true);
}

function dropped(e: DragEvent, z: Zone): void {
  e.preventDefault();
  z.onOver(false);
  if (!z.disabled) z.onFile(e.dataTransfer?.files[0]);
}

/** Keeps a file that misses the zone from replacing the page. Returns what takes the guard away again. */
export function guardDrops(): () => void {
  const keep = (e: Event): void => e.preventDefault();
  window.addEventListener('dragover', keep);
  window.addEventListener('drop', keep);
  return () => {
    window.removeEventListener('dragover', keep);
    window.removeEventListener('drop', keep);
  };
}
