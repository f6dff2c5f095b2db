import autocannon from "autocannon";

export type Load = { readonly perSecond: number; readonly failed: number; readonly p50: number; readonly p99: number };

type Requests = NonNullable<autocannon.Options["requests"]>;

/** Closed-loop load: each client sends its next request when it has its answer. Anything but `status` counts as failed. */
export const load = async (
  url: string,
  { clients, seconds, requests, status }: { clients: number; seconds: number; requests: Requests; status: number },
): Promise<Load> => {
  const result = await autocannon({ url, connections: clients, duration: seconds, requests });
  const answered = Object.entries(result.statusCodeStats ?? {});
  const good = answered.find(([code]) => Number(code) === status)?.[1].count ?? 0;
  const others = answered.reduce((sum, [code, { count }]) => (Number(code) === status ? sum : sum + (count ?? 0)), 0);
  return {
    perSecond: good / result.duration,
    failed: others + result.errors + result.timeouts,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
};
