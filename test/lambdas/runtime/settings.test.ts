import { expect } from "chai";
import { LogSettings, readSettings, ValidationSettings } from "../../../lambdas/runtime/settings.ts";

const good = { USERS_TABLE: "users", PASSWORD_MIN_LENGTH: "15", REQUIRE_IF_MATCH: "false" };

describe("readSettings", () => {
  it("reads what the function needs and ignores the rest", () => {
    expect(readSettings(ValidationSettings, { ...good, PATH: "/bin" })).to.deep.equal(good);
  });

  for (const name of Object.keys(good))
    it(`refuses to start without ${name}, by name`, () => {
      expect(() => readSettings(ValidationSettings, { ...good, [name]: undefined })).to.throw(
        `cannot start: ${name} is missing`,
      );
    });

  it("names every variable that is wrong, but not its value", () => {
    expect(() =>
      readSettings(ValidationSettings, { USERS_TABLE: "", PASSWORD_MIN_LENGTH: "7", REQUIRE_IF_MATCH: "hunter2" }),
    ).to.throw(
      /^cannot start: USERS_TABLE must be a NonEmptyString; PASSWORD_MIN_LENGTH must be a whole number from 8 to 256; REQUIRE_IF_MATCH must be a true \| false$/,
    );
  });

  it("takes every length from 8 to 256", () => {
    for (const length of ["8", "15", "256"])
      expect(readSettings(ValidationSettings, { ...good, PASSWORD_MIN_LENGTH: length })).to.have.property(
        "PASSWORD_MIN_LENGTH",
        length,
      );
    for (const length of ["0", "257", "15.5", "1e1", " 15", "-15"])
      expect(() => readSettings(ValidationSettings, { ...good, PASSWORD_MIN_LENGTH: length }), length).to.throw();
  });

  it("takes a namespace that CloudWatch takes", () => {
    expect(readSettings(LogSettings, { METRICS_NAMESPACE: "user-manager/dev" })).to.have.property("METRICS_NAMESPACE");
    for (const namespace of ["", "a b", "é", "a".repeat(256)])
      expect(() => readSettings(LogSettings, { METRICS_NAMESPACE: namespace }), namespace).to.throw("metric namespace");
  });
});
