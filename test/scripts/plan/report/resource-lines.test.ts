import { expect } from "chai";
import type { ResourceChange } from "../../../../scripts/plan/diff/resource-change.ts";
import { allResourceLines } from "../../../../scripts/plan/report/all-resource-lines.ts";
import { headline } from "../../../../scripts/plan/report/headline.ts";
import { resourceLines } from "../../../../scripts/plan/report/resource-lines.ts";
import { warnings } from "../../../../scripts/plan/report/warnings.ts";
import { statement } from "../../../../scripts/plan/iam/statement.ts";
import { aResource } from "../../support/a-program.ts";

const table = aResource({ type: "aws:dynamodb/table:Table", name: "users-table", inputs: { hashKey: "email" } });
const change = (given: Partial<ResourceChange>): ResourceChange => ({
  kind: "changed",
  resource: table,
  properties: [],
  statements: [],
  forcedBy: [],
  ...given,
});
const allow = statement({ Effect: "Allow", Action: "a:B" });
const actions = { kind: "changed", statement: allow, part: "Action", gained: ["a:C"], lost: [] } as const;

describe("a changed resource", () => {
  it("is a line, and a line for each property", () => {
    const properties = [
      { path: "hashKey", before: "email", after: "id" },
      { path: "ttl", after: { enabled: true } },
      { path: "tags", before: { a: "b" } },
      { path: "arn", follows: "other" },
    ];
    expect(resourceLines(change({ kind: "replaced", before: table, properties, forcedBy: ["hashKey"] }))).to.deep.equal(
      [
        "! replaced  users-table  dynamodb.Table",
        "      hashKey: email → id  (forces the replacement)",
        '      ttl: + {"enabled":true}',
        '      tags: − {"a":"b"}',
        "      arn: follows other, which is replaced",
      ],
    );
  });

  it("says the same long change once, with the number of its places", () => {
    const text = "a long template that stands in every route, word for word";
    const properties = ["a", "b", "c"].map((path) => ({ path, before: text, after: `${text}!` }));
    expect(resourceLines(change({ properties }))).to.deep.equal([
      "~ changed  users-table  dynamodb.Table",
      `      a and 2 places more: ${text} → ${text}!`,
    ]);
  });

  it("does not list endlessly", () => {
    const properties = Array.from({ length: 30 }, (_, index) => ({ path: `p${index}`, before: index, after: -index }));
    const lines = resourceLines(change({ properties }));
    expect(lines).to.have.length(22);
    expect(lines.at(-1)).to.equal("      … and 10 more");
  });

  it("says what it is when it is new, and when it may be replaced for reasons that are not known", () => {
    expect(resourceLines(change({ kind: "created", resource: { ...table, protect: true } }))).to.deep.equal([
      "+ created  users-table  dynamodb.Table  [protect]  hashKey email",
    ]);
    const queue = aResource({ type: "aws:sqs/queue:Queue", name: "queue" });
    const properties = [{ path: "fifo", before: false, after: true }];
    expect(resourceLines(change({ resource: queue, properties }))[0]).to.equal(
      "~ changed, perhaps replaced  queue  sqs.Queue",
    );
  });

  it("shares its lines with others of its type that change in the same way, and with no others", () => {
    const properties = [{ path: "ttl", before: 1, after: 2 }];
    const named = (name: string, given: Partial<ResourceChange> = {}) =>
      change({ resource: { ...table, name, urn: name }, properties, ...given });
    expect(
      allResourceLines([
        named("a"),
        named("b", { properties: [{ path: "ttl", before: 1, after: 3 }] }),
        named("c"),
        named("d", { kind: "replaced" }),
        named("e", { kind: "created", properties: [] }),
        named("f", { kind: "created", properties: [] }),
      ]),
    ).to.deep.equal([
      "~ changed  dynamodb.Table × 2: a, c",
      "      ttl: 1 → 2",
      "~ changed  b  dynamodb.Table",
      "      ttl: 1 → 3",
      "! replaced  d  dynamodb.Table",
      "      ttl: 1 → 2",
      "+ created  e  dynamodb.Table  hashKey email",
      "+ created  f  dynamodb.Table  hashKey email",
    ]);
  });

  it("is no line when nothing but a policy changes", () => {
    expect(resourceLines(change({ statements: [actions] }))).to.deep.equal([]);
  });
});

describe("the headline", () => {
  it("counts resources, rights and dollars", () => {
    const gained = { kind: "gained", statement: allow } as const;
    const principal = { ...actions, part: "Principal" } as const;
    const changes = [
      change({ kind: "created", statements: [gained, gained] }),
      change({ kind: "created" }),
      change({ kind: "replaced" }),
      change({ statements: [{ ...actions, lost: ["a:D", "a:E"] }, principal] }),
    ];
    expect(headline(changes, 8)).to.equal(
      "2 created, 1 replaced, 1 changed; IAM: +2 statements, +1 action, −2 actions, 1 other change; +$8.00 a month",
    );
  });

  it("says when there is nothing", () => {
    expect(headline([], 0.001)).to.equal("No resource changes");
  });
});

describe("warnings", () => {
  const deleted = (given: Partial<ResourceChange["resource"]>) =>
    warnings([change({ kind: "deleted", resource: { ...table, ...given } })]);

  it("name what Pulumi will refuse, what is lost and what stays", () => {
    expect(deleted({ protect: true })).to.deep.equal([
      "`users-table` is deleted and protected: `pulumi up` stops with an error until the protection is taken away.",
    ]);
    expect(deleted({})).to.deep.equal(["`users-table` is deleted: what it holds is lost."]);
    expect(deleted({ retainOnDelete: true })).to.deep.equal([
      "`users-table` is deleted: the old one stays in AWS with its data, and Pulumi forgets it.",
    ]);
  });

  it("are not given for what holds nothing, nor for what stays", () => {
    expect(deleted({ type: "aws:iam/role:Role" })).to.deep.equal([]);
    expect(warnings([change({})])).to.deep.equal([]);
  });
});
