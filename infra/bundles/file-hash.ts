import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { projectDirectory } from "./build-bundle.ts";

/** Hash of a file's content; the path is relative to the project. */
export type FileHash = (path: string) => Promise<string>;

export const fileHash: FileHash = async (path) => {
  try {
    return createHash("sha256")
      .update(await readFile(join(projectDirectory, path)))
      .digest("hex");
  } catch {
    return "unreadable";
  }
};

/** `fileHash` that reads each file once: a program runs with the sources of its start, and functions share most of them. */
export const onceFileHash: FileHash = (path) => {
  const hash = known.get(path) ?? fileHash(path);
  known.set(path, hash);
  return hash;
};

const known = new Map<string, Promise<string>>();
