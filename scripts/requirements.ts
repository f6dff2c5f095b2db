import { writeFileSync } from "node:fs";
import { requirementsPage } from "../proof/requirements/page.ts";

/** Writes docs/requirements.md: each requirement with what proves it. */
writeFileSync(new URL("../docs/requirements.md", import.meta.url), await requirementsPage());
