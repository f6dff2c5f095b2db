import { evaluateProgram } from "../../local/program/evaluate-program.ts";
import type { Program } from "../../local/program.ts";

const programs = new Map<string, Promise<Program>>();

/** This project evaluated for a stack, once per process and configuration: an evaluation costs a second. */
export const evaluated = (stack: string, config: Readonly<Record<string, unknown>> = {}): Promise<Program> => {
  const key = JSON.stringify([stack, config]);
  const known = programs.get(key);
  if (known !== undefined) return known;
  const program = evaluateProgram({ directory: process.cwd(), stack, config });
  programs.set(key, program);
  return program;
};
