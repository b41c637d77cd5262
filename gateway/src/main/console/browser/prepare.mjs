import { onPath } from './chromium.mjs';
import { unpack } from './packed.mjs';

/* Finds or unpacks the browser once, before several test files start one each; two at a time would unpack over each other. */
const own = process.env.CONSOLE_CHROMIUM === 'npm' ? undefined : onPath();
console.log(`browser: ${own ?? (await unpack())}`);
