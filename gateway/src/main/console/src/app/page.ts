import { LitElement } from 'lit';
import type { Me } from '../api/session';
import { MAY, type Permission } from '../words/roles';
import { filters } from './router';

/**
 * A page of the console. Light DOM: labels, descriptions and table headings refer to each other across the whole page,
 * and one stylesheet of tokens dresses all of it.
 */
export abstract class Page extends LitElement {
  static override properties = { me: { attribute: false }, address: { attribute: false } };
  declare me: Me;
  /** The path and query that this page shows; a change means that filters changed. */
  declare address: string;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Whether the person's roles allow something; the services decide for themselves again. */
  protected may(what: Permission): boolean {
    return allowed(this.me, what);
  }

  protected filter(name: string): string {
    return filters().get(name) ?? '';
  }
}

export function allowed(me: Me, what: Permission): boolean {
  return me.roles.some((role) => (MAY[what] as readonly string[]).includes(role));
}
