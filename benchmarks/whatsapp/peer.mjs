// The peer: reads one file, parses it, prints how many entries it found; with --all each of them; with --passes N it does
// so again and again in this process, and prints the seconds of each pass, reading included.
import { readFileSync } from 'node:fs';
import { parseString } from 'whatsapp-chat-parser';

const [file, what, count] = process.argv.slice(2);
const parsed = () => parseString(readFileSync(file, 'utf8'));

if (what === '--passes') {
  for (let pass = 0; pass < Number(count); pass++) {
    const begin = process.hrtime.bigint();
    const entries = parsed().length;
    console.log(Number(process.hrtime.bigint() - begin) / 1e9, entries);
  }
} else if (what === '--all') {
  parsed().forEach(({ date, author }) =>
    console.log(JSON.stringify({ at: Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 19), author })),
  );
} else {
  console.log(parsed().length);
}
