import {
  answerHtml,
  alterChecksum,
  cutAnswer,
  emptyAnswer,
  holdAnswer,
  loseAnswer,
  loseRequest,
  refuse,
} from "../../test/support/misbehaviours.ts";
import { endBetween, fullQueue } from "./drivers/capacity.ts";
import { jumpingClock } from "./drivers/clock.ts";
import { coldStarts, crashAfterCheck, deliveredTwice, withoutCheck } from "./drivers/flow.ts";
import { brokenOnce } from "./drivers/functions.ts";
import { goneWithin, lostAnswer } from "./drivers/gone-clients.ts";
import { oddHttp, oversize } from "./drivers/odd-requests.ts";
import { slowClients } from "./drivers/slow-clients.ts";
import { hostileText, integrationTimeout } from "./drivers/gateway.ts";
import { killed } from "./drivers/processes.ts";
import { ghosts, mixedCase, rebirth, registrations, removals, updates } from "./drivers/races.ts";
import { damagedItems, staleRead } from "./drivers/reads.ts";
import { lostRights, noArgon2, noTable, noWorkflows, wrongSettings } from "./drivers/settings.ts";
import { failing, passing, passingByRetry } from "./drivers/store.ts";
import { failedExecution, overLimit } from "./drivers/workflows.ts";
import type { FaultId } from "./rows.ts";
import type { Trial } from "./trial.ts";

/** How a fault is played: here, by another campaign, or not at all and why. */
export type Play =
  | {
      readonly here: ReadonlyArray<(trial: Trial) => Promise<void>>;
      readonly sees: string;
      /** A campaign that goes deeper. */
      readonly also?: string;
      /** It starts a system of its own: the quick form plays only some of these. */
      readonly own?: true;
    }
  | { readonly campaign: string; readonly sees: string }
  | { readonly cannot: string };

const throttled = refuse(400, "ProvisionedThroughputExceededException");
const unavailable = { as: ["unavailable"] } as const;
/** Words that must not reach a client. */
const arn = "arn:aws:dynamodb:eu-central-1:000000000000:table/users-refused";

/** What the client must see stands in `sees`; where it differs from the list of faults, design decides (a crash is our 500). */
export const plays: Readonly<Record<FaultId, Play>> = {
  F01: { here: [passing(throttled)], sees: "success, by a retry of the SDK" },
  F02: { here: [failing(unavailable, throttled)], sees: "503 with Retry-After" },
  F03: {
    here: [failing(unavailable, refuse(400, "RequestLimitExceeded"), refuse(400, "ThrottlingException"))],
    sees: "503 with Retry-After",
  },
  F04: { here: [passing(refuse(500, "InternalServerError"))], sees: "success, by a retry of the SDK" },
  F05: { here: [failing(unavailable, refuse(503, "ServiceUnavailable"))], sees: "503 with Retry-After" },
  F06: { here: [passing(loseRequest), failing(unavailable, loseRequest)], sees: "success; 503 when it never ends" },
  F07: {
    here: [passing(loseAnswer), failing({ ...unavailable, done: true }, loseAnswer)],
    sees: "success, not 409, 404 or 412: the retry meets its own write; 503 when it never ends",
  },
  F08: {
    here: [passing(holdAnswer(5000)), failing({ ...unavailable, done: true }, holdAnswer(5000))],
    sees: "success; 503 when it never ends",
  },
  F09: {
    here: [
      passing(cutAnswer, alterChecksum, emptyAnswer),
      failing({ ...unavailable, done: true }, cutAnswer, alterChecksum),
    ],
    sees: "success; 503 when it never ends",
  },
  F10: {
    here: [
      failing(
        { as: ["internal-error"] },
        refuse(400, "ResourceNotFoundException", `Requested resource not found: ${arn}`),
        refuse(400, "AccessDeniedException", `not authorized to perform: dynamodb:GetItem on resource: ${arn}`),
        refuse(400, "ValidationException", `The table users-refused does not have the specified index`),
      ),
    ],
    sees: "500 without names of tables or ARNs",
  },
  F11: { here: [staleRead], sees: "its own writes, always: reads are consistent" },
  F13: { here: [registrations((email) => email)], also: "races", sees: "one 201, 409 for all others" },
  F14: { here: [registrations(mixedCase)], also: "races", sees: "one 201 per canonical address" },
  F15: { here: [updates], also: "linearizability", sees: "one 200 and one 412; without If-Match the last PUT, whole" },
  F16: { here: [ghosts], also: "linearizability", sees: "404 after an acknowledged DELETE" },
  F17: { here: [removals], also: "linearizability", sees: "one 204, 404 for all others" },
  F18: { here: [rebirth], also: "linearizability", sees: "a linearizable history; another account has another ETag" },
  F19: { here: [crashAfterCheck], sees: "500, then 201: nothing is reserved" },
  F20: { here: [deliveredTwice], sees: "the same as once" },
  F21: { here: [withoutCheck], sees: "409: uniqueness lives in the write" },
  F22: { here: [brokenOnce(["block", "hang"], { as: ["timed-out"] })], sees: "504" },
  F23: {
    here: [
      brokenOnce(["exit"], { as: ["internal-error"] }),
      brokenOnce(["memory"], { as: ["internal-error"], at: [["delete-user", "remove"]] }),
    ],
    sees: "500, and the next call works",
  },
  F24: { here: [coldStarts], sees: "an answer of its own, everybody" },
  F25: { here: [noArgon2], own: true, sees: "500 at once; never a weaker hash" },
  F26: { here: [failedExecution], own: true, sees: "500, 503 or 504, never a 2xx" },
  F27: { here: [overLimit], sees: "413; 500 for a state of ours that is too large" },
  F28: { here: [hostileText], sees: "its text as it was, and no member more" },
  F29: { here: [integrationTimeout], own: true, sees: "504, and to send again is safe" },
  F30: { here: [lostAnswer], sees: "with Idempotency-Key the same user, without it 409" },
  F31: { here: [slowClients], sees: "408 or an end; others are served" },
  F32: { here: [goneWithin], sees: "nothing" },
  F33: { here: [oversize], also: "overload", sees: "400, 413 or 415" },
  F34: { here: [oddHttp], also: "bad-input", sees: "answers in order; 400 or an end" },
  F35: { here: [jumpingClock], sees: "versions that count up and times that do not go back" },
  F36: { campaign: "overload", sees: "429 with Retry-After for the surplus; GETs are answered" },
  F38: { campaign: "secrets", sees: "no secret anywhere" },
  F39: { campaign: "secrets", sees: "one event, one line" },
  F40: { here: [wrongSettings], own: true, sees: "500 at once; the log names the variable" },
  A01: { here: [damagedItems], sees: "500 without content" },
  A02: { here: [passingByRetry(refuse(503, "ServiceUnavailable"), 3)], sees: "success, by the workflow's retry" },
  A03: {
    here: [passing(answerHtml(502)), failing(unavailable, answerHtml(502), answerHtml(200))],
    sees: "success; 503 when it never ends",
  },
  A04: {
    here: [brokenOnce(["exit after"], { as: ["internal-error"], done: true })],
    sees: "500; with its key the same user",
  },
  A05: {
    here: [brokenOnce(["throw", "reject", "nothing"], { as: ["internal-error"] })],
    sees: "500 without the reason",
  },
  A06: { here: [endBetween], own: true, sees: "nothing" },
  A07: { here: [fullQueue], own: true, sees: "429 or 503 with Retry-After" },
  A08: { here: [lostRights], own: true, sees: "500" },
  A09: { here: [noWorkflows], own: true, sees: "500; GET and DELETE work" },
  A10: { here: [killed], own: true, sees: "every acknowledged write after the restart" },
  A11: { here: [noTable], own: true, sees: "500" },
  A12: {
    cannot: "a laptop has one process and one store: zones, a moving alias and the account's own throttles are AWS's",
  },
  A13: { here: [brokenOnce(["lacking"], { as: ["internal-error"] })], sees: "500, and nothing is written" },
};
