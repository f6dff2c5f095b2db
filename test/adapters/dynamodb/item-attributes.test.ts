import { expect } from "chai";
import { itemOf } from "../../../adapters/dynamodb/item-of.ts";
import {
  credentialView,
  operationView,
  registrationView,
  revisionView,
  userView,
} from "../../../adapters/dynamodb/views.ts";
import { functionNames } from "../../../lambdas/contract/function-names.ts";
import { itemAttributes, readAttributes } from "../../../lambdas/contract/item-attributes.ts";
import { aRegistration } from "../../contract/a-registration.ts";
import { fullProfile } from "../../contract/full-profile.ts";

describe("the attributes that the functions' roles allow", () => {
  it("are those that the adapter projects for each function", () => {
    expect(readAttributes).to.deep.equal({
      "validate-user-input": credentialView.attributes,
      "check-existing-user": registrationView.attributes,
      "create-user-record": registrationView.attributes,
      "update-user-record": operationView.attributes,
      "get-user": userView.attributes,
      "delete-user": revisionView.attributes,
    });
  });

  it("are told for every function", () => {
    expect(Object.keys(readAttributes)).to.have.members(functionNames);
  });

  it("show the password hash to validate-user-input alone", () => {
    const readers = Object.entries(readAttributes).filter(([, names]) =>
      names.some((name) => name === "password_hash"),
    );
    expect(readers.map(([name]) => name)).to.deep.equal(["validate-user-input"]);
  });

  it("are all that an item can have", () => {
    const full = itemOf(aRegistration({ says: fullProfile }));
    expect([...Object.keys(full), "operation_id"]).to.have.members(itemAttributes);
  });
});
