import { either as E, function as F, taskEither as TE } from "fp-ts";
import * as t from "io-ts";
import { defect, type Fault, isFault } from "../../domain/errors.ts";
import type { FunctionName } from "../contract/function-names.ts";
import { problemReply } from "../http/problem-reply.ts";
import type { AnyRefusal } from "../http/refusal.ts";
import { faultDetail } from "./fault-detail.ts";
import { FaultError } from "./fault-error.ts";
import type { WriteLog } from "./log.ts";
import { refusalDetail } from "./refusal-detail.ts";

/** What a function returns: a named outcome that a Choice can branch on, and its data or its reply. */
export type Outcome = { readonly outcome: string } & Readonly<Record<string, unknown>>;

/** One step: the shape of its event, and what it does with it. */
export type Step<Event> = {
  readonly event: t.Decoder<unknown, Event>;
  readonly run: (event: Event) => TE.TaskEither<AnyRefusal | Fault, Outcome>;
};

export type Handler = (payload: unknown) => Promise<Outcome>;

/**
 * Decode, run, log one line, answer. A refusal is returned as a problem; a fault is the only thing that is thrown,
 * so that errors, retries and alarms mean faults.
 */
export const functionHandler =
  (log: WriteLog) =>
  <Event>(operation: FunctionName, step: Step<Event>): Handler =>
  async (payload) => {
    const id = requestId(payload);
    return F.pipe(
      await attempt(step)(payload)(),
      E.match(
        (error) => {
          if (isFault(error)) {
            log({ level: "ERROR", request_id: id, operation, outcome: error._tag, ...faultDetail(error) });
            throw new FaultError(error);
          }
          log({ level: "INFO", request_id: id, operation, outcome: "refused", ...refusalDetail(error) });
          return { outcome: "refused", ...problemReply(error) };
        },
        (done) => {
          log({ level: "INFO", request_id: id, operation, outcome: done.outcome });
          return done;
        },
      ),
    );
  };

/** Whatever throws below this line is our defect: it ends here, not in an error payload with a stack trace. */
const attempt =
  <Event>({ event, run }: Step<Event>) =>
  (payload: unknown): TE.TaskEither<AnyRefusal | Fault, Outcome> =>
    F.pipe(
      TE.fromEither(event.decode(payload)),
      TE.mapLeft((errors) => defect(new Error(`unexpected event at ${errors.map(positionOf).join(", ")}`))),
      TE.flatMap((decoded) =>
        F.pipe(
          TE.tryCatch(() => run(decoded)(), defect),
          TE.flatMapEither((result) => result),
        ),
      ),
    );

const positionOf = ({ context }: t.ValidationError): string => context.map(({ key }) => key).join("/");

const WithRequestId = t.type({ request_id: t.string });
const WithRequest = t.type({ request: WithRequestId });
const WithCommand = t.type({ command: WithRequestId });

/**
 * The id for the log, also when the rest of the event does not decode. A client may choose it: what is no id may be a
 * secret in the wrong place, or pages of text.
 */
const requestId = (payload: unknown): string => {
  const id = idIn(payload);
  return id === undefined ? "unknown" : uuid.test(id) ? id : "unfit";
};

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const idIn = (payload: unknown): string | undefined =>
  WithRequestId.is(payload)
    ? payload.request_id
    : WithRequest.is(payload)
      ? payload.request.request_id
      : WithCommand.is(payload)
        ? payload.command.request_id
        : undefined;
