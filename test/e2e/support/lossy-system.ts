import { type LossyProxy, startLossyProxy } from "../../support/lossy-proxy.ts";
import { startSystem, type System } from "./system.ts";

export type LossySystem = System & { readonly store: LossyProxy };

/** The whole system with a proxy in front of its store that misbehaves as it is told. */
export const startLossySystem = async (options: Parameters<typeof startSystem>[0] = {}): Promise<LossySystem> => {
  const proxies: LossyProxy[] = [];
  const closeProxies = () => Promise.all(proxies.map((proxy) => proxy.close()));
  const storeUrl = async (url: string) => {
    const proxy = await startLossyProxy(url);
    proxies.push(proxy);
    return proxy.url;
  };
  const system = await startSystem({ ...options, storeUrl });
  const [store] = proxies;
  if (store === undefined) throw new Error("the cloud started without its store");
  return {
    ...system,
    store,
    close: async () => {
      await system.close();
      await closeProxies();
    },
  };
};
