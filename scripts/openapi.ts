import { writeFileSync } from "node:fs";
import { publicDocument } from "../infra/api/public/public-document.ts";

/** Writes docs/openapi.json, the API's description for people and tools. */
writeFileSync(new URL("../docs/openapi.json", import.meta.url), `${JSON.stringify(publicDocument(), undefined, 2)}\n`);
