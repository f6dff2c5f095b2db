import type { CodeBreak } from "./code-break.ts";

export const droppedEscapes: ReadonlyArray<CodeBreak> = [
  {
    what: "the body goes into the event as it was sent",
    path: "infra/api/templates/request-event.vtl",
    from: '$util.escapeJavaScript($text).replaceAll("\\\\\'", "\'")',
    to: "$text",
    noticedBy: "bad-input",
  },
  {
    what: "the address of the path goes into the event as it was sent",
    path: "infra/api/templates/request-event.vtl",
    from: '$util.escapeJavaScript("$!input.params().path.get(\'email\')").replaceAll("\\\\\'", "\'")',
    to: "$!input.params().path.get('email')",
    noticedBy: "bad-input",
  },
  {
    what: "header fields go into the event as they were sent",
    path: "infra/api/templates/request-event.vtl",
    from: '$util.escapeJavaScript($input.params().header.get($name)).replaceAll("\\\\\'", "\'")',
    to: "$input.params().header.get($name)",
    noticedBy: "bad-input",
  },
  {
    what: "an apostrophe of the body stays escaped, which is no JSON",
    path: "infra/api/templates/request-event.vtl",
    from: '$util.escapeJavaScript($text).replaceAll("\\\\\'", "\'")',
    to: "$util.escapeJavaScript($text)",
    noticedBy: "bad-input",
  },
];
