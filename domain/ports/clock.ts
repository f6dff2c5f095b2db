import type { io } from "fp-ts";

export type HasClock = { readonly now: io.IO<Date> };
