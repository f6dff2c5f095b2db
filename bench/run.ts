import { benchStart } from "./start.ts";
import { machine } from "./support/machine.ts";
import { benchThroughput } from "./throughput.ts";

/** `npm run bench`: figures of one run on one machine; ratios travel, absolute figures do not. */
console.log(`${machine()}, ${new Date().toISOString().slice(0, 10)}; median (smallest–largest)\n`);
await benchStart(5);
console.log();
await benchThroughput(3, 5);
