import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The folder of the package that a bundled module belongs to; undefined for the console's own. */
function packageOf(module: string): string | undefined {
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/'))?.[1];
}

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string; license: string };
  const file = readdirSync(folder).find((f) => /^licen[cs]e(\.|$)/i.test(f));
  if (!file) throw new Error(`${name} ${version} (${license}) brings no licence text: it cannot be shipped`);
  return `${'='.repeat(80)}\n${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

/** Puts the licence of each package that is in the bundle into `licences.txt` beside it, as the licences ask for. */
export function licences(): Plugin {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? Object.keys(part.modules) : []));
      const folders = [...new Set(modules.flatMap((m) => packageOf(m) ?? []))].sort();
      const source = `Lastday's console contains the packages below, each under its own licence.\n\n${folders.map(notice).join('\n')}`;
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
}
