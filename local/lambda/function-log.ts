import { join } from "node:path";
import type { Log } from "../log.ts";
import { logFile } from "./log-file.ts";
import { logRecord } from "./log-record.ts";
import type { Level, WorkerError } from "./worker-protocol.ts";

type FunctionLog = {
  /** One line of JSON that the function wrote. */
  readonly line: (line: string, level: Level) => void;
  /** An event that ended in an error. */
  readonly fault: (error: WorkerError, requestId: string) => void;
  /** An error between two events. */
  readonly lost: (error: WorkerError) => void;
  readonly close: () => void;
};

/** A function's own file, `<dataDir>/logs/<name>.log`; what a person should look at goes to the laptop cloud's log as well. */
export const functionLog = (
  name: string,
  { dataDir, log }: { readonly dataDir: string; readonly log: Log },
): FunctionLog => {
  const file = logFile(join(dataDir, "logs", `${name}.log`));
  const tell = (message: string): void => log({ level: "error", service: "lambda", function: name, message });
  const fault = ({ errorType, errorMessage, trace }: WorkerError, requestId?: string): void => {
    file.write(logRecord({ level: "ERROR", requestId }, [{ errorType, errorMessage, stackTrace: trace }]));
    tell(`${errorType}: ${errorMessage}`);
  };
  return {
    line: (line, level) => {
      file.write(line);
      if (level === "ERROR" || level === "FATAL") tell(line);
    },
    fault,
    lost: (error) => fault(error),
    close: file.close,
  };
};
