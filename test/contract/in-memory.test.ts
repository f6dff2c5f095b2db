import { inMemoryUserRepository } from "../../adapters/in-memory/user-repository.ts";
import { userRepositoryContract } from "./user-repository.contract.ts";

userRepositoryContract("in memory", inMemoryUserRepository);
