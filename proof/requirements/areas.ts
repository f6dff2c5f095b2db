import { authorization } from "./areas/authorization.ts";
import { configuration } from "./areas/configuration.ts";
import { http } from "./areas/http.ts";
import { logging } from "./areas/logging.ts";
import { password } from "./areas/password.ts";
import { reliability } from "./areas/reliability.ts";
import { validation } from "./areas/validation.ts";
import type { Area } from "./requirement.ts";

/** What this API is held to, area by area: standards, and promises of its own. */
export const areas: ReadonlyArray<Area> = [
  validation,
  password,
  authorization,
  http,
  configuration,
  logging,
  reliability,
];
