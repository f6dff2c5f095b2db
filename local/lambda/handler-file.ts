import { access } from "node:fs/promises";
import { join } from "node:path";
import type { FunctionSettings } from "./function-settings.ts";

/** In the order in which Lambda's Node.js runtime looks for them. */
const extensions = [".js", ".mjs", ".cjs"];

/** The module that a handler's name means, in an unpacked function. */
export const handlerFile = async (folder: string, { name, handler }: FunctionSettings): Promise<string> => {
  for (const extension of extensions) {
    const file = join(folder, `${handler.file}${extension}`);
    if (await exists(file)) return file;
  }
  throw new Error(
    `aws:lambda/function:Function "${name}": handler is in "${handler.file}", and code has no such file (${extensions.join(", ")})`,
  );
};

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
