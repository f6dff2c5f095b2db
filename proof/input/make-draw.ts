import * as fc from "fast-check";

/** Chance, all of it from the seed of a run: the same seed draws the same cases. */
export type Draw = {
  readonly quick: boolean;
  /** So many values, more in the full form. */
  readonly sample: <A>(arbitrary: fc.Arbitrary<A>, quick: number, full: number) => ReadonlyArray<A>;
  /** So many members of a list in the quick form, all of them in the full one. */
  readonly some: <A>(list: ReadonlyArray<A>, quick: number) => ReadonlyArray<A>;
};

export const makeDraw = ({ seed, quick }: { readonly seed: number; readonly quick: boolean }): Draw => {
  let draws = 0;
  const next = <A>(arbitrary: fc.Arbitrary<A>, numRuns: number): ReadonlyArray<A> =>
    fc.sample(arbitrary, { seed: seed + (draws += 1), numRuns });
  return {
    quick,
    sample: (arbitrary, few, many) => next(arbitrary, quick ? few : many),
    some: (list, few) =>
      quick && few < list.length
        ? next(fc.shuffledSubarray([...list], { minLength: few, maxLength: few }), 1).flat()
        : list,
  };
};
