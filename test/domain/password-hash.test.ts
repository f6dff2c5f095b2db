import { PasswordHash } from "../../domain/password-hash.ts";
import { keeps, refuses, refusesWhatIsNoString } from "../support/codec-table.ts";
import { aPasswordHash } from "../support/fixtures.ts";

const ofLength = (length: number) => aPasswordHash("c".repeat(length - aPasswordHash("").length));

describe("PasswordHash", () => {
  keeps(PasswordHash, [aPasswordHash(), "$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$aGFzaA+/", ofLength(512)]);
  refusesWhatIsNoString(PasswordHash);
  refuses(PasswordHash, { rule: "password-hash", detail: "must be a PHC string of argon2id" }, [
    ["the empty text", ""],
    ["a password", "mulberry-lantern-quartz-9"],
    ["another function", "$argon2i$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA"],
    ["bcrypt", "$2b$10$abcdefghijklmnopqrstuv"],
    ["no salt", "$argon2id$v=19$m=19456,t=2,p=1$$aGFzaA"],
    ["a part too many", "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA$aGFzaA"],
    ["something before it", " $argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA"],
    ["padding", "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ=$aGFzaA=="],
    ["a line break after it", `${aPasswordHash()}\n`],
    ["one of 513 characters", ofLength(513)],
  ]);
});
