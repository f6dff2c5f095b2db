import { asMarkdown } from "./as-markdown.ts";
import { asText } from "./as-text.ts";
import type { Block } from "./block.ts";

export const formats = { text: asText, markdown: asMarkdown } satisfies Readonly<
  Record<string, (blocks: ReadonlyArray<Block>) => string>
>;

export type Format = keyof typeof formats;

export const isFormat = (name: string): name is Format => name in formats;
