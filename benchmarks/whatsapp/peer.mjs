// The peer as a whole process: reads one file, parses it, prints how many entries it found; with --all each of them.
import { readFileSync } from 'node:fs';
import { parseString } from 'whatsapp-chat-parser';

const messages = parseString(readFileSync(process.argv[2], 'utf8'));
if (process.argv[3] === '--all') {
  messages.forEach(({ date, author }) =>
    console.log(JSON.stringify({ at: Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 19), author })),
  );
} else {
  console.log(messages.length);
}
