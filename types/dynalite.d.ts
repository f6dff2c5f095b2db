/** dynalite 4.0.0: DynamoDB's wire protocol over LevelDB, in-process. The package has no types of its own. */
declare module "dynalite" {
  import type { Server } from "node:http";

  type DynaliteOptions = {
    /** Directory of the LevelDB store; in memory when absent. */
    readonly path?: string;
    /** How long a table stays in CREATING, in milliseconds (500 when absent). */
    readonly createTableMs?: number;
    readonly deleteTableMs?: number;
    readonly updateTableMs?: number;
    readonly maxItemSizeKb?: number;
    readonly verbose?: boolean;
    readonly debug?: boolean;
  };

  /** An HTTP server that listens nowhere yet; closing it closes the store. Pass a host to `listen`: its default is all interfaces. */
  const dynalite: (options?: DynaliteOptions) => Server;
  export default dynalite;
}
