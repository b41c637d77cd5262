/** `1 device`, `12 devices`; `1,204 messages`. */
export function count(n: number, one: string, many: string = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}

export function number(n: number): string {
  return n.toLocaleString('en-GB');
}

/** Whole per cent, never 100 while something is missing and never 0 while something is there. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  const exactly = (part / whole) * 100;
  if (part < whole && exactly > 99) return '99%';
  if (part > 0 && exactly < 1) return '1%';
  return `${Math.round(exactly)}%`;
}

/** `3.4 MB`, decimal, as file managers show it. */
export function bytes(n: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = n;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit] ?? ''}`;
}

/** `a, b and c`. */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
