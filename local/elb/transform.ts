import type { HttpRequest } from "../http-message.ts";
import { type Members, membersOf } from "../members.ts";
import { rewriteOf } from "./rewrite.ts";

export type Transform = (request: HttpRequest) => HttpRequest;

const rewriteHost =
  (rewrite: (host: string) => string): Transform =>
  (request) => ({
    ...request,
    headers: request.headers.map(([name, value]) =>
      name.toLowerCase() === "host" ? [name, rewrite(value)] : [name, value],
    ),
  });

/** The expression sees path and query, still percent-encoded. */
const rewriteUrl =
  (rewrite: (url: string) => string): Transform =>
  (request) => ({ ...request, target: rewrite(request.target) });

type TransformType = { readonly config: string; readonly make: (rewrite: (text: string) => string) => Transform };

const transformTypes: Readonly<Record<string, TransformType>> = {
  "host-header-rewrite": { config: "hostHeaderRewriteConfig", make: rewriteHost },
  "url-rewrite": { config: "urlRewriteConfig", make: rewriteUrl },
};

/**
 * All transforms of a listener rule, as one: at most one of each type. Throws on what the load balancer would refuse.
 */
export const transformOf = (transforms: ReadonlyArray<Members>, where: string): Transform => {
  const types = transforms.map(({ type }) => String(type));
  if (new Set(types).size < types.length) throw new Error(`${where} has two transforms of one type`);
  const steps = transforms.map((transform, index) => {
    const name = types[index] ?? "";
    const type = transformTypes[name];
    if (type === undefined) throw new Error(`${where}: the laptop cloud does not know the transform ${name}`);
    const config = transform[type.config];
    return type.make(rewriteOf(membersOf(config)["rewrite"], `${where}: the transform ${name}`));
  });
  return (request) => steps.reduce((rewritten, step) => step(rewritten), request);
};
