import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Every file below a folder, with its bytes as text of one byte a character. */
export const filesIn = async (
  folder: string,
): Promise<ReadonlyArray<{ readonly path: string; readonly text: string }>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return { path, text: await readFile(path, "latin1") };
      }),
  );
};
