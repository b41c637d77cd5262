import { type ImportSheet, readTry } from '../../api/imports';
import { Problem } from '../../api/problem';

/** Milliseconds between two looks at a long try. */
const LOOK_AGAIN = 2_000;

/** The sheet once its try has ended; `told` hears how far it has come. */
export async function followed(sheet: ImportSheet, told: (sheet: ImportSheet) => void, pause = wait): Promise<ImportSheet> {
  let now = sheet;
  while (now.state === 'TRYING' && now.id) {
    told(now);
    await pause(LOOK_AGAIN);
    now = await readTry(now.id);
  }
  if (now.state === 'STOPPED') throw stopped();
  return now;
}

function stopped(): Problem {
  return new Problem({ type: 'urn:lastday:problem:try-stopped', title: 'The try did not come to its end', status: 503, detail: 'The service was restarted meanwhile. Nothing was started: try the sheet again.' });
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
