import { html, nothing, type TemplateResult } from 'lit';
import type { Me } from '../api/session';
import type { Permission } from '../words/roles';
import { allowed } from './page';

interface Entry {
  readonly href: string;
  readonly word: string;
  readonly needs: Permission | undefined;
}

interface Group {
  readonly title: string;
  readonly entries: readonly Entry[];
}

const GROUPS: readonly Group[] = [
  { title: '', entries: [{ href: '/', word: 'Home', needs: undefined }] },
  {
    title: 'People',
    entries: [
      { href: '/leavers', word: 'Leavers', needs: 'seeLeavers' },
      { href: '/leavers/new', word: 'Start a leaver', needs: 'startLeaver' },
      { href: '/leavers/imports', word: 'Import leavers', needs: 'seeImport' },
    ],
  },
  {
    title: 'Hygiene',
    entries: [
      { href: '/devices', word: 'Devices', needs: 'seeSummaries' },
      { href: '/device-findings', word: 'Device findings', needs: 'seeDevices' },
      { href: '/mfa', word: 'MFA coverage', needs: 'seeSummaries' },
      { href: '/mfa-findings', word: 'MFA findings', needs: 'seeMfa' },
      { href: '/mfa-requests', word: 'MFA requests', needs: 'seeRequests' },
      { href: '/recovery-paths', word: 'Recovery paths', needs: 'seeMfa' },
      { href: '/emergency-accounts', word: 'Emergency accounts', needs: 'seeMfa' },
    ],
  },
  { title: 'Proof', entries: [{ href: '/lawful-basis', word: 'Lawful basis', needs: 'seeLawfulBasis' }] },
  {
    title: 'Settings',
    entries: [
      { href: '/playbooks', word: 'Playbooks', needs: 'seePlaybooks' },
      { href: '/connections', word: 'Connections', needs: 'seeConnections' },
    ],
  },
];

/** The navigation as one person sees it: nothing that they could not open. */
export function entriesFor(me: Me): readonly Group[] {
  return GROUPS.map((g) => ({ ...g, entries: g.entries.filter((e) => !e.needs || allowed(me, e.needs)) })).filter((g) => g.entries.length > 0);
}

/** The entry that a path belongs to: the longest that it starts with. */
export function current(path: string, hrefs: readonly string[]): string | undefined {
  return hrefs.filter((h) => path === h || (h !== '/' && path.startsWith(`${h}/`))).sort((a, b) => b.length - a.length)[0];
}

export function navigation(me: Me, path: string): TemplateResult {
  const groups = entriesFor(me);
  const here = current(path, groups.flatMap((g) => g.entries.map((e) => e.href)));
  return html`<nav class="nav" aria-label="Main">
    ${groups.map(
      (group) => html`
        ${group.title ? html`<h2 class="nav-group">${group.title}</h2>` : nothing}
        <ul>
          ${group.entries.map((e) => html`<li><a href=${e.href} aria-current=${e.href === here ? 'page' : nothing}>${e.word}</a></li>`)}
        </ul>
      `,
    )}
  </nav>`;
}
