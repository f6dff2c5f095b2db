import type { UserRepository } from "../../domain/ports/user-repository.ts";
import { insertContract } from "./insert.contract.ts";
import { linearizabilityContract } from "./linearizability.contract.ts";
import { modelContract } from "./model.contract.ts";
import { removeContract } from "./remove.contract.ts";
import { replaceContract } from "./replace.contract.ts";
import { replaceRepeatedContract } from "./replace-repeated.contract.ts";

/**
 * What every implementation of the port must do. `make` gives a repository for the whole suite; the tests use addresses
 * of their own, so it may hold other users.
 */
export const userRepositoryContract = (name: string, make: () => Promise<UserRepository> | UserRepository): void => {
  describe(`contract of UserRepository: ${name}`, function () {
    this.timeout(30_000);
    let made: UserRepository;
    before(async () => {
      made = await make();
    });
    const users = (): UserRepository => made;

    describe("insert", () => insertContract(users));
    describe("replace", () => {
      replaceContract(users);
      replaceRepeatedContract(users);
    });
    describe("remove", () => removeContract(users));
    describe("all of them at once", () => linearizabilityContract(users));
    describe("all of them one after the other", () => modelContract(users));
  });
};
