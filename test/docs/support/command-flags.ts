/**
 * What the guide's tools take, as their references say (pulumi.com/docs/iac/cli/commands, cli.github.com/manual), for the
 * commands that it uses. `aws-commands.json` is the same for AWS, printed from its CLI.
 */
export const pulumiFlags: Readonly<Record<string, ReadonlyArray<string>>> = {
  version: [],
  login: ["local", "default-org", "insecure"],
  "stack init": ["stack", "secrets-provider", "copy-config-from", "no-select"],
  "stack output": ["stack", "json", "shell", "show-secrets"],
  "stack rm": ["stack", "force", "preserve-config", "remove-backups", "yes"],
  "config set": ["stack", "path", "plaintext", "secret", "type", "config-file"],
  "config rm": ["stack", "path", "config-file"],
  preview: [
    "stack",
    "policy-pack",
    "refresh",
    "diff",
    "expect-no-changes",
    "non-interactive",
    "color",
    "suppress-progress",
  ],
  up: [
    "stack",
    "policy-pack",
    "refresh",
    "diff",
    "expect-no-changes",
    "yes",
    "skip-preview",
    "target",
    "suppress-progress",
  ],
  refresh: ["stack", "preview-only", "diff", "expect-no-changes", "yes"],
  destroy: ["stack", "yes", "refresh", "exclude-protected", "preview-only"],
  cancel: ["stack", "yes"],
};

export const ghFlags: Readonly<Record<string, ReadonlyArray<string>>> = {
  "repo view": ["json", "jq", "branch", "template", "web"],
  "pr create": ["fill", "title", "body", "base", "draft"],
  api: ["method", "silent", "input", "field", "raw-field", "jq", "header", "paginate"],
  "variable set": ["env", "body", "env-file", "org", "repo", "visibility"],
};

/** Options of every command of AWS CLI 2. */
export const awsGlobalOptions: ReadonlyArray<string> = [
  "cli-binary-format",
  "cli-connect-timeout",
  "cli-read-timeout",
  "no-cli-pager",
  "no-paginate",
  "output",
  "profile",
  "query",
  "region",
  // Of listing commands.
  "max-items",
];
