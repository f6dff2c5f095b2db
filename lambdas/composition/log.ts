import { logLine, type WriteLog } from "../runtime/log.ts";

/** Writes to standard output by itself: console would wrap the line in a second JSON object. */
export const writeLog: WriteLog = (line) => void process.stdout.write(`${logLine(new Date(), line)}\n`);
