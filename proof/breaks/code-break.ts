/** One place of the sources where a careless change does harm, and the campaign that must notice it. */
export type CodeBreak = {
  readonly what: string;
  readonly path: string;
  /** Stands once in the file, and is replaced. */
  readonly from: string;
  readonly to: string;
  readonly noticedBy: string;
};
