/** A request's target, taken apart but not decoded. */
export type Target = {
  readonly stage: string;
  /** What follows the stage; empty or starting with a slash. */
  readonly path: string;
  /** Stage and path, as `$context.path` shows them. */
  readonly rawPath: string;
  readonly query: string;
};

/** The first segment names the stage; slashes before it are dropped (recorded on AWS). */
export const requestTarget = (target: string): Target => {
  const [path = "", ...query] = target.split("?");
  const rawPath = `/${path.replace(/^\/+/, "")}`;
  const [, stage = "", rest = ""] = /^\/([^/]*)(.*)$/s.exec(rawPath) ?? [];
  return { stage, path: rest, rawPath, query: query.join("?") };
};
