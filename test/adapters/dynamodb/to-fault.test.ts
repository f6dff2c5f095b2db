import {
  DynamoDBServiceException,
  InternalServerError,
  ProvisionedThroughputExceededException,
  RequestLimitExceeded,
  ResourceNotFoundException,
} from "@aws-sdk/client-dynamodb";
import { expect } from "chai";
import { toFault } from "../../../adapters/dynamodb/to-fault.ts";
import { defect, unavailable } from "../../../domain/errors.ts";

const $metadata = { httpStatusCode: 400 };
const answered = (name: string, httpStatusCode = 400): Error =>
  new DynamoDBServiceException({ name, $fault: "client", message: name, $metadata: { httpStatusCode } });
const broken = (code: string): Error => Object.assign(new Error(code), { code });
const named = (name: string): Error => Object.assign(new Error(name), { name });

describe("toFault", () => {
  const passing: ReadonlyArray<Error> = [
    new ProvisionedThroughputExceededException({ message: "slow down", $metadata }),
    new RequestLimitExceeded({ message: "slow down", $metadata }),
    answered("ThrottlingException"),
    answered("TooManyRequestsException", 429),
    new InternalServerError({ message: "sorry", $metadata: { httpStatusCode: 500 } }),
    answered("ServiceUnavailable", 503),
    answered("NotEvenListed", 599),
    broken("ECONNRESET"),
    broken("ECONNREFUSED"),
    broken("EPIPE"),
    broken("ETIMEDOUT"),
    broken("EAI_AGAIN"),
    broken("EHOSTUNREACH"),
    named("TimeoutError"),
    named("AbortError"),
    new SyntaxError("Unexpected end of JSON input"),
  ];
  for (const cause of passing)
    it(`takes ${String(cause)} for something that passes`, () => {
      expect(toFault(cause)).to.deep.equal(unavailable(cause));
    });

  const ours: ReadonlyArray<unknown> = [
    answered("AccessDeniedException"),
    new ResourceNotFoundException({ message: "no such table", $metadata }),
    answered("ValidationException"),
    answered("UnrecognizedClientException"),
    answered("NeverHeardOfException"),
    named("CredentialsProviderError"),
    new TypeError("undefined is not a function"),
    "a string",
    undefined,
  ];
  for (const cause of ours)
    it(`takes ${String(cause)} for a mistake of ours`, () => {
      expect(toFault(cause)).to.deep.equal(defect(cause));
    });
});
