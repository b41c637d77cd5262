/** Names the page in the browser's tab and history. */
export function titled(title: string): void {
  document.title = `${title} · Lastday`;
}
