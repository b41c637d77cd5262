import BpmnCore from 'bpmn-js/lib/core';
import Viewer from 'bpmn-js/lib/Viewer';
import MoveCanvas from 'diagram-js/lib/navigation/movecanvas';
import Translate from 'diagram-js/lib/i18n/translate';

/*
 * The one place that loads bpmn-js, as a chunk of its own. Its notice and its mark stay as they are: the mark is a
 * condition of its licence. It writes its frame as markup, so the browser is told which markup that may be, and no other.
 */

const ITS_OWN = [/^<div class="bjs-container bio-theme-parent"><\/div>$/, /^<a href="http:\/\/bpmn\.io" target="_blank" class="bjs-powered-by" title="Powered by bpmn\.io" ><svg [^<]*(<path [^<]*\/>)+<\/svg><\/a>$/, /^<div class="bjs-powered-by-lightbox">[^]*bpmn\.io<\/a>\.<\/span><\/div><\/div>$/];

interface TrustedTypes {
  readonly defaultPolicy?: unknown;
  createPolicy(name: string, rules: { createHTML: (text: string) => string | null }): unknown;
}

/** Lets the viewer's own markup through where the policy asks for trusted types; anything else still throws. */
function trustItsMarkup(): void {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (types && !types.defaultPolicy) types.createPolicy('default', { createHTML: (text) => (ITS_OWN.some((own) => own.test(text)) ? text : null) });
}

interface Canvas {
  zoom(to?: number): number;
  viewbox(box: { x: number; y: number; width: number; height: number }): unknown;
}

/** A picture that can be made larger and taken away. */
export interface Picture {
  zoom(factor: number): void;
  fit(): void;
  close(): void;
}

/** Room between the drawing and the edge of its paper. */
const MARGIN = 16;

/** Draws BPMN into an element; `size` is what the drawing covers. */
export async function draw(xml: string, size: { readonly width: number; readonly height: number }, into: HTMLElement): Promise<Picture> {
  trustItsMarkup();
  const ink = { defaultFillColor: 'var(--paper)', defaultStrokeColor: 'var(--ink)', defaultLabelColor: 'var(--ink)' };
  const font = { fontFamily: 'system-ui, sans-serif', fontSize: 12, lineHeight: 1.25 };
  const viewer = new Viewer({ container: into, modules: [BpmnCore, Translate, MoveCanvas], bpmnRenderer: ink, textRenderer: { defaultStyle: font, externalStyle: font } } as object);
  await viewer.importXML(xml);
  const canvas = viewer.get<Canvas>('canvas');
  const fit = (): void => {
    const scale = Math.min(1, into.clientWidth / (size.width + 2 * MARGIN));
    const width = into.clientWidth / scale;
    canvas.viewbox({ x: (size.width - width) / 2, y: -MARGIN, width, height: into.clientHeight / scale });
  };
  fit();
  return { zoom: (factor) => void canvas.zoom(canvas.zoom() * factor), fit, close: () => viewer.destroy() };
}
