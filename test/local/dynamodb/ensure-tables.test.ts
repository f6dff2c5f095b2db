import { expect } from "chai";
import { ensureTables } from "../../../local/dynamodb/ensure-tables.ts";
import type { Store } from "../../../local/dynamodb/store.ts";
import type { WireRequest } from "../../../local/dynamodb/wire.ts";
import type { Members } from "../../../local/members.ts";
import type { Resource } from "../../../local/program.ts";
import { aTable } from "./support.ts";

const index = { name: "by-o", hashKey: "o", projectionType: "INCLUDE", nonKeyAttributes: ["b", "a"] };
const indexed = (changes: object = {}): Resource =>
  aTable("things", {
    attributes: [
      { name: "o", type: "S" },
      { name: "id", type: "S" },
    ],
    globalSecondaryIndexes: [{ ...index, ...changes }],
  });

/** A store that has one table at most, which is ready when it has been looked at often enough. */
const storeWith = (table: Members | undefined, looks = 1): Store & { readonly asked: ReadonlyArray<string> } => {
  let held = table;
  let seen = 0;
  const asked: string[] = [];
  const answer = (status: number, members: Members) =>
    Promise.resolve({ status, headers: {}, body: JSON.stringify(members) });
  return {
    asked,
    send: ({ headers, body }: WireRequest) => {
      const operation = String(headers["x-amz-target"]).split(".")[1] ?? "";
      asked.push(operation);
      if (operation === "CreateTable") held = JSON.parse(body) as Members;
      if (held === undefined) return answer(400, {});
      if (operation === "DescribeTable") seen += 1;
      return answer(200, { Table: { TableStatus: seen >= looks ? "ACTIVE" : "CREATING", ...held } });
    },
    close: () => Promise.resolve(),
  };
};
/** What the store would describe after it has made a table. */
const made = async (resource: Resource): Promise<Members> => {
  let members: Members = {};
  const store = storeWith(undefined);
  const send: Store["send"] = (request) => {
    if (String(request.headers["x-amz-target"]).endsWith("CreateTable")) members = JSON.parse(request.body) as Members;
    return store.send(request);
  };
  await ensureTables([resource], { ...store, send }, "data");
  return members;
};
const complaint = (resource: Resource, store: Store): Promise<string> =>
  ensureTables([resource], store, "data").then(
    () => "accepted",
    (error: unknown) => String(error),
  );

describe("ensureTables", () => {
  it("waits until a new table can be used", async () => {
    const store = storeWith(undefined, 3);
    await ensureTables([aTable("things")], store, "data");
    expect(store.asked).to.deep.equal(["DescribeTable", "CreateTable", ...Array<string>(3).fill("DescribeTable")]);
  });

  it("accepts a table that it has made, in whatever order its parts are declared", async () => {
    const attributes = [
      { name: "id", type: "S" },
      { name: "o", type: "S" },
    ];
    const again = indexed({ nonKeyAttributes: ["a", "b"] });
    const reordered = { ...again, inputs: { ...again.inputs, attributes } };
    expect(await complaint(reordered, storeWith(await made(indexed())))).to.equal("accepted");
  });

  for (const [what, changes] of [
    ["projects something else", { nonKeyAttributes: ["a"] }],
    ["projects everything", { projectionType: "ALL", nonKeyAttributes: undefined }],
    ["has a sort key", { rangeKey: "id" }],
    ["has another name", { name: "by-owner" }],
  ] as const)
    it(`refuses an index that ${what}`, async () => {
      const store = storeWith(await made(indexed()));
      expect(await complaint(indexed(changes), store)).to.include(
        "other indexes; remove data to start with empty tables",
      );
    });

  it("refuses a table that an earlier start left half made", async () => {
    const store = storeWith(await made(aTable("things")), 2);
    expect(await complaint(aTable("things"), store)).to.include("an earlier start ended before this table was ready");
  });

  it("says why a table cannot be made", async () => {
    const store = storeWith(undefined);
    const send: Store["send"] = () =>
      Promise.resolve({ status: 400, headers: {}, body: JSON.stringify({ message: "too short" }) });
    expect(await complaint(aTable("t"), { ...store, send })).to.equal('Error: aws:dynamodb/table:Table "t": too short');
  });
});
