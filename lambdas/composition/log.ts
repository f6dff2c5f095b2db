import { logLine, type WriteLog } from "../runtime/log.ts";
import { LogSettings, readSettings } from "../runtime/settings.ts";

/** Writes to standard output by itself: console would wrap the line in a second JSON object. */
export const processLog = (variables: unknown = process.env): WriteLog => {
  const { METRICS_NAMESPACE } = readSettings(LogSettings, variables);
  return (line) => void process.stdout.write(`${logLine(new Date(), METRICS_NAMESPACE, line)}\n`);
};
