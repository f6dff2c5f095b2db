import { readFileSync, writeFileSync } from "node:fs";
import { diagrams } from "./diagrams/diagrams.ts";
import { withDiagrams } from "./diagrams/with-diagrams.ts";

/** Draws the diagrams of README.md anew from the code. */
writeFileSync("README.md", withDiagrams(readFileSync("README.md", "utf8"), await diagrams()));
