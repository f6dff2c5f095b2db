import { pathToFileURL } from "node:url";
import type { WorkerStart } from "../worker-protocol.ts";
import { RuntimeError } from "./error-payload.ts";

export type Handler = (event: unknown, context: object) => unknown;

type Exports = Readonly<Record<string, unknown>>;

/** Imports a function's module and takes its handler, with the errors of Lambda's Node.js runtime. */
export const loadHandler = async ({ file, exported }: WorkerStart): Promise<Handler> => {
  const module = await load(file);
  // Names that a CommonJS module makes up at run time are members of its default export alone.
  const handler = module[exported] ?? (module["default"] as Exports | undefined)?.[exported];
  if (typeof handler !== "function")
    throw new RuntimeError("HandlerNotFound", `${exported} is undefined or not exported`);
  if (handler.length > 2)
    throw new RuntimeError("CallbackHandlerDeprecated", "nodejs24.x has no callbacks: make the handler async");
  return (event, context) => Reflect.apply(handler, undefined, [event, context]) as unknown;
};

const load = async (file: string): Promise<Exports> => {
  try {
    return (await import(pathToFileURL(file).href)) as Exports;
  } catch (error) {
    if (error instanceof SyntaxError) throw new RuntimeError("UserCodeSyntaxError", String(error), { cause: error });
    throw error;
  }
};
