import type { Fault } from "../../domain/errors.ts";

/** What a function throws for a fault: Step Functions and the response template read its name; the message tells nothing. */
export class FaultError extends Error {
  constructor({ _tag }: Fault) {
    super(_tag);
    this.name = _tag;
    // A stack trace would travel in the error payload to the state machine.
    this.stack = _tag;
  }
}
