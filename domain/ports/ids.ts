import type { io } from "fp-ts";
import type { UserId } from "../user-id.ts";

export type HasIds = { readonly nextUserId: io.IO<UserId> };
