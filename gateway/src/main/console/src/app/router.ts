/** The pages and what their addresses carry. The gateway gives `index.html` for each of these. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'leavers' }
  | { readonly page: 'start' }
  | { readonly page: 'case'; readonly id: string }
  | { readonly page: 'plan'; readonly id: string }
  | { readonly page: 'devices' }
  | { readonly page: 'device'; readonly id: string }
  | { readonly page: 'device-findings' }
  | { readonly page: 'mfa' }
  | { readonly page: 'mfa-person'; readonly id: string }
  | { readonly page: 'mfa-findings' }
  | { readonly page: 'recovery-paths' }
  | { readonly page: 'emergency-accounts' }
  | { readonly page: 'mfa-requests' }
  | { readonly page: 'lawful-basis' }
  | { readonly page: 'import' }
  | { readonly page: 'import-sheet'; readonly id: string }
  | { readonly page: 'playbooks' }
  | { readonly page: 'playbook'; readonly id: string }
  | { readonly page: 'playbook-draft'; readonly id: string }
  | { readonly page: 'connections' }
  | { readonly page: 'log-in' }
  | { readonly page: 'nowhere' };

const TABLE: readonly [RegExp, (id: string) => Route][] = [
  [/^\/$/, () => ({ page: 'home' })],
  [/^\/leavers$/, () => ({ page: 'leavers' })],
  [/^\/leavers\/new$/, () => ({ page: 'start' })],
  [/^\/leavers\/imports$/, () => ({ page: 'import' })],
  [/^\/leavers\/imports\/([^/]+)$/, (id) => ({ page: 'import-sheet', id })],
  [/^\/leavers\/([^/]+)$/, (id) => ({ page: 'case', id })],
  [/^\/leavers\/([^/]+)\/plan$/, (id) => ({ page: 'plan', id })],
  [/^\/devices$/, () => ({ page: 'devices' })],
  [/^\/devices\/([^/]+)$/, (id) => ({ page: 'device', id })],
  [/^\/device-findings$/, () => ({ page: 'device-findings' })],
  [/^\/mfa$/, () => ({ page: 'mfa' })],
  [/^\/mfa\/([^/]+)$/, (id) => ({ page: 'mfa-person', id })],
  [/^\/mfa-findings$/, () => ({ page: 'mfa-findings' })],
  [/^\/recovery-paths$/, () => ({ page: 'recovery-paths' })],
  [/^\/lawful-basis$/, () => ({ page: 'lawful-basis' })],
  [/^\/playbooks$/, () => ({ page: 'playbooks' })],
  [/^\/playbooks\/drafts\/([^/]+)$/, (id) => ({ page: 'playbook-draft', id })],
  [/^\/playbooks\/([^/]+)$/, (id) => ({ page: 'playbook', id })],
  [/^\/connections$/, () => ({ page: 'connections' })],
  [/^\/emergency-accounts$/, () => ({ page: 'emergency-accounts' })],
  [/^\/mfa-requests$/, () => ({ page: 'mfa-requests' })],
  [/^\/log-in$/, () => ({ page: 'log-in' })],
];

/** The page at a path; total, an unknown path is `nowhere`. */
export function routeOf(path: string): Route {
  const clean = path.length > 1 ? path.replace(/\/+$/, '') || '/' : path;
  for (const [pattern, make] of TABLE) {
    const match = pattern.exec(clean);
    if (match) return make(decode(match[1] ?? ''));
  }
  return { page: 'nowhere' };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A path with one encoded part: `/leavers/` and `a b` → `/leavers/a%20b`. */
export function to(base: string, id: string): string {
  return `${base}/${encodeURIComponent(id)}`;
}

/** The filters in the address bar. */
export function filters(): URLSearchParams {
  return new URLSearchParams(location.search);
}

/** The address of this page with one filter changed; a new filter starts the list from its top. */
export function withFilter(name: string, value: string | undefined, search: string = location.search, path: string = location.pathname): string {
  const params = new URLSearchParams(search);
  if (value) params.set(name, value);
  else params.delete(name);
  params.delete('cursor');
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

/** Goes to an address of the console without loading the page anew. */
export function go(address: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  window.dispatchEvent(new CustomEvent('ld-navigate'));
}

/** Tells of every change of address: links followed, `go`, back and forward. Gives back how to stop. */
export function whenNavigated(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener('ld-navigate', listener);
  document.addEventListener('click', follow);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener('ld-navigate', listener);
    document.removeEventListener('click', follow);
  };
}

function follow(e: MouseEvent): void {
  if (e.defaultPrevented || e.button !== 0 || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return;
  const link = e.target instanceof Element ? e.target.closest('a') : null;
  if (!link || link.target || link.hasAttribute('download') || link.hasAttribute('data-leaves')) return;
  const url = new URL(link.href, location.href);
  if (url.origin !== location.origin || url.pathname.startsWith('/api/') || url.pathname.startsWith('/oauth2/')) return;
  if (url.hash && url.pathname === location.pathname && url.search === location.search) return;
  e.preventDefault();
  go(url.pathname + url.search + url.hash);
}
