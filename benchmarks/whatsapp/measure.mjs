import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const archive = resolve(here, '../../chat-archive');
const jar = join(archive, 'target/chat-archive.jar');
const writer = ['-cp', `${join(archive, 'target/test-classes')}:${join(archive, 'target/classes')}`];
const MEBI = 1024 * 1024;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '4,40,100,1000' },
    dialects: { type: 'boolean', default: false },
    'no-speed': { type: 'boolean', default: false },
    warm: { type: 'boolean', default: false },
  },
});

const ours = (file) => ['java', '-Xmx64m', '-jar', jar, 'parse', file];
const peer = (file) => [process.execPath, '--max-old-space-size=8192', join(here, 'peer.mjs'), file];

/** Runs a command to its end, its output to nowhere: seconds by the wall and of the processors, and the peak of its memory. */
function timed(command) {
  const nowhere = openSync('/dev/null', 'w');
  const begin = process.hrtime.bigint();
  const run = spawnSync('/usr/bin/time', ['-f', '\n%M %U %S', ...command], { stdio: ['ignore', nowhere, 'pipe'] });
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  closeSync(nowhere);
  const told = String(run.stderr).trimEnd().split('\n');
  const [kibibytes, user, system] = told.at(-1).split(' ').map(Number);
  return { seconds, cpu: user + system, mebibytes: kibibytes / 1024, failed: run.status === null || run.status > 1 || run.status === 1 && command[0] !== 'java', told };
}

function lastLine(command) {
  const quoted = command.map((part) => `'${part.replaceAll("'", `'\\''`)}'`).join(' ');
  return String(spawnSync('sh', ['-c', `${quoted} 2>/dev/null | tail -n 1`]).stdout).trim();
}

function recoveredByUs(file) {
  const summary = JSON.parse(lastLine(ours(file)) || '{}');
  return {
    records: (summary.messages ?? 0) + (summary.system ?? 0),
    whole: summary.bytes !== undefined && summary.bytesAccounted === summary.bytes,
  };
}

const recoveredByPeer = (file) => Number(lastLine(peer(file)) || 0);

function write(dialect, bytes, file, ...truth) {
  const writing = ['io.lastday.chat.truth.whatsapp.WriteExport', dialect, bytes, '1', file, ...truth];
  const run = spawnSync('java', [...writer, ...writing]);
  if (run.status !== 0) {
    throw new Error(`the file could not be written: ${run.stderr}`);
  }
  return Number(String(run.stdout).trim());
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

function row(name, size, runs, recovered, lines, kept) {
  const ends = runs.filter((run) => !run.failed);
  if (ends.length === 0) {
    const why = runs[0].told.find((line) => /Error|heap|long/.test(line)) ?? 'did not end';
    return `| ${name} | – | – | – | – | ${why.trim().slice(0, 80)} |`;
  }
  const speed = size / 1e6 / median(ends.map((run) => run.seconds));
  const memory = Math.max(...ends.map((run) => run.mebibytes));
  const seconds = median(ends.map((run) => run.seconds)).toFixed(2);
  const cpu = median(ends.map((run) => run.cpu)).toFixed(2);
  return `| ${name} | ${seconds} | ${cpu} | ${speed.toFixed(1)} | ${memory.toFixed(0)} | ${recovered} of ${lines}${kept} |`;
}

function speed(folder, megabytes, dialect) {
  const file = join(folder, 'chat.txt');
  const lines = write(dialect, String(megabytes * 1_000_000), file);
  const size = statSync(file).size;
  const us = [];
  const them = [];
  const rounds = megabytes >= 1000 ? Math.min(3, Number(options.rounds)) : Number(options.rounds);
  for (let round = 0; round < rounds; round++) {
    us.push(timed(ours(file)));
    if (!them[0]?.failed) {
      them.push(timed(peer(file)));
    }
  }
  const found = recoveredByUs(file);
  console.log(`\n${dialect}, ${(size / 1e6).toFixed(1)} MB, ${lines} header lines, ${rounds} rounds in turn\n`);
  console.log('| parser | seconds | CPU seconds | MB/s | peak MiB | recovered |\n| --- | ---: | ---: | ---: | ---: | --- |');
  console.log(row('chat-archive', size, us, found.records, lines, found.whole ? ', every byte in a span with SHA-256' : ''));
  console.log(row('whatsapp-chat-parser', size, them, them[0].failed ? 0 : recoveredByPeer(file), lines, ''));
}

const PASSES = 20;

/** Seconds of the second half of a process's passes: by then what is to be compiled is compiled. */
function passes(command) {
  const lines = String(spawnSync(command[0], command.slice(1)).stdout).trim().split('\n');
  return lines.slice(PASSES / 2).map((line) => Number(line.split(' ')[0]));
}

/** Both libraries warmed up, each in processes of its own, in turn. */
function warm(folder, megabytes, dialect) {
  const file = join(folder, 'chat.txt');
  write(dialect, String(megabytes * 1_000_000), file);
  const size = statSync(file).size / 1e6;
  const us = [];
  const them = [];
  for (let round = 0; round < Number(options.rounds); round++) {
    us.push(...passes(['java', '-Xmx64m', '-cp', jar, join(here, 'Warm.java'), file, String(PASSES)]));
    them.push(...passes([...peer(file), '--passes', String(PASSES)]));
  }
  const [fast, slow] = [us, them].map((all) => size / median(all));
  const range = (all) => `${(size / Math.max(...all)).toFixed(0)}–${(size / Math.min(...all)).toFixed(0)}`;
  console.log(`| ${dialect} | ${size.toFixed(0)} MB | ${fast.toFixed(0)} (${range(us)}) | ${slow.toFixed(0)} (${range(them)}) | ${(fast / slow).toFixed(1)} |`);
}

/** A header as one string, without marks that nobody sees and without the sign for unknown numbers. */
function header(at, author) {
  const name = (author ?? '').normalize('NFC').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
  return `${at.slice(0, 16)} ${name.replace(/\s/g, ' ').replace(/^~ /, '').trim()}`;
}

/** How many of the true headers are among the read ones, each once. */
function right(truth, read) {
  const left = new Map();
  read.forEach((one) => left.set(one, (left.get(one) ?? 0) + 1));
  return truth.filter((one) => (left.get(one) ?? 0) > 0 && left.set(one, left.get(one) - 1)).length;
}

function headers(command) {
  const run = spawnSync(command[0], command.slice(1), { maxBuffer: 512 * MEBI, env: { ...process.env, TZ: 'UTC' } });
  return String(run.stdout)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .filter((line) => line.kind === undefined || line.kind === 'message' || line.kind === 'system');
}

/** Header lines of a made file, and how many of them a parser tells rightly. */
function judged(folder, dialect, habits) {
  const file = join(folder, 'chat.txt');
  write(dialect, '100000', file, join(folder, 'truth.txt'), habits);
  const truth = readFileSync(join(folder, 'truth.txt'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => header(...line.split('\t')));
  const [us, them] = [headers(ours(file)), headers([...peer(file), '--all'])].map((all) => {
    const dated = all.filter((one) => one.at !== null);
    return { right: right(truth, dated.map((one) => header(one.at, one.author))), open: all.length - dated.length };
  });
  return { lines: truth.length, us, them };
}

function dialects(folder) {
  const list = spawnSync('java', [...writer, 'io.lastday.chat.truth.whatsapp.WriteExport', 'list']);
  console.log('\n| dialect | header lines | chat-archive | left open | whatsapp-chat-parser | plain: lines | chat-archive | whatsapp-chat-parser |');
  console.log(`| --- |${' ---: |'.repeat(7)}`);
  for (const dialect of String(list.stdout).trim().split('\n')) {
    const usual = judged(folder, dialect, 'usual');
    const plain = judged(folder, dialect, 'plain');
    const cells = [usual.lines, usual.us.right, usual.us.open, usual.them.right, plain.lines, plain.us.right, plain.them.right];
    console.log(`| ${dialect} | ${cells.join(' | ')} |`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'lastday-benchmark-'));
try {
  const java = String(spawnSync('java', ['-version']).stderr).split('\n')[0];
  console.log(`${cpus().length} cores (${cpus()[0].model.trim()}), ${java}, Node ${process.version}, ${MEBI * 64} bytes of heap`);
  if (options.warm) {
    console.log('\n| dialect | file | chat-archive, MB/s | whatsapp-chat-parser, MB/s | ratio |\n| --- | ---: | ---: | ---: | ---: |');
    ['android-en-gb', 'ios-en-us', 'android-de', 'ios-ja-12'].forEach((dialect) => warm(folder, 40, dialect));
  }
  if (!options['no-speed']) {
    for (const megabytes of options.sizes.split(',').map(Number)) {
      speed(folder, megabytes, 'android-en-gb');
      if (megabytes === 40) {
        ['ios-en-us', 'android-de', 'ios-ja-12'].forEach((dialect) => speed(folder, megabytes, dialect));
      }
    }
  }
  if (options.dialects) {
    dialects(folder);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
