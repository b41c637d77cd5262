import { noChange } from 'lit';
import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';

/** Sets how much of its row an element takes. Through the object model: the policy forbids style attributes, which Lit's own styleMap writes first. */
class Grow extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('grow belongs on an element');
  }

  override render(_: number): unknown {
    return noChange;
  }

  override update(part: ElementPart, [share]: [number]): unknown {
    (part.element as HTMLElement).style.flexGrow = String(share);
    return noChange;
  }
}

export const grow = directive(Grow);
