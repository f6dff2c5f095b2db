import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the guide calls: none of them runs, each is written down. */
const programs = ["aws", "pulumi", "gh", "npm", "node", "git", "curl"];

const [wordEnd, commandEnd] = ["\x1f", "\x1e"];
const recorder = `#!/usr/bin/env bash
printf '%s${wordEnd}' "\${0##*/}" "$@" >>"$COMMANDS"; printf '${commandEnd}' >>"$COMMANDS"
for word in "$@"; do [ "$word" = - ] && cat >>"$DOCUMENTS"; done
case " $* " in *" liveAliases "*) echo '["arn:aws:states:eu-central-1:000000000000:stateMachine:one:live"]' ;; *) echo answer ;; esac
`;

export type Typed = {
  /** Each command as its words, as a shell hands them over, in order. */
  readonly commands: ReadonlyArray<ReadonlyArray<string>>;
  /** Standard input of those that read it. */
  readonly documents: string;
};

/**
 * Types blocks into one shell, one after the other, that has recorders in place of all programs. Throws where a shell
 * stops: bad syntax, an unknown command, a variable that no block has set before.
 */
export const typedCommands = (blocks: ReadonlyArray<string>): Typed => {
  const directory = mkdtempSync(join(tmpdir(), "user-manager-"));
  try {
    const bin = join(directory, "bin");
    mkdirSync(bin);
    writeFileSync(join(bin, "recorder"), recorder, { mode: 0o755 });
    for (const program of programs) symlinkSync("recorder", join(bin, program));
    const [commands, documents] = [join(directory, "commands"), join(directory, "documents")];
    writeFileSync(documents, "");
    const script = ["set -euo pipefail", ...blocks].join("\n");
    execFileSync("bash", ["-c", script], {
      cwd: directory,
      env: { PATH: `${bin}:/usr/bin:/bin`, HOME: directory, COMMANDS: commands, DOCUMENTS: documents },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const typed = readFileSync(commands, "utf8").split(commandEnd).slice(0, -1);
    return {
      commands: typed.map((command) => command.split(wordEnd).slice(0, -1)),
      documents: readFileSync(documents, "utf8"),
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
};
