import { expect } from "chai";
import {
  defect,
  emailTaken,
  idempotencyKeyReused,
  invalidInput,
  isFault,
  preconditionRequired,
  staleVersion,
  unavailable,
  userNotFound,
  wrongPassword,
} from "../../domain/errors.ts";

describe("isFault", () => {
  for (const fault of [unavailable("down"), defect("broken")])
    it(`says yes of ${fault._tag}`, () => {
      expect(isFault(fault)).to.equal(true);
    });

  const answers = [
    invalidInput([]),
    emailTaken,
    userNotFound,
    staleVersion,
    wrongPassword,
    preconditionRequired,
    idempotencyKeyReused,
  ];
  for (const answer of answers)
    it(`says no of ${answer._tag}`, () => {
      expect(isFault(answer)).to.equal(false);
    });
});
