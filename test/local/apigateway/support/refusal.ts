import { serve } from "./serve.ts";
import type { Extras } from "./programs.ts";

/** The error with which a document or program is refused. */
export const refusal = (document: unknown, extras: Extras = {}): string => {
  try {
    serve(document, extras);
  } catch (error) {
    return String(error);
  }
  return "(served)";
};
