/** What went wrong inside a value or a function; the reference that it happened in adds template and line. */
export class VelocityError extends Error {
  override readonly name: string = "VelocityError";
}

/** The payload looks like JSON and is not: API Gateway answers 400 "Could not process payload", not 500. */
export class MalformedPayload extends VelocityError {
  override readonly name: string = "MalformedPayload";
}

/** A mapping template that cannot be read or rendered; the message names template, line and feature, never a value. */
export class TemplateError extends Error {
  override readonly name: string = "TemplateError";
  readonly template: string;
  readonly line: number;

  constructor(where: Where, message: string, cause?: unknown) {
    super(`${where.template}, line ${where.line}: ${message}`, { cause });
    this.template = where.template;
    this.line = where.line;
  }
}

export type Where = { readonly template: string; readonly line: number };

/** Adds the place to an error of a value or function; leaves every other error as it is. */
export const located = (error: unknown, where: Where, text: string): unknown =>
  error instanceof VelocityError ? new TemplateError(where, `${text}: ${error.message}`, error) : error;
