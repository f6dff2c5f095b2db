/** What `make` makes of 0, 1, 2 … */
export const times = <A>(count: number, make: (index: number) => A): ReadonlyArray<A> =>
  Array.from({ length: count }, (_, index) => make(index));

/** How often each number came: `{ 201: 1, 409: 99 }`. */
export const tally = (numbers: ReadonlyArray<number>): Readonly<Record<number, number>> =>
  Object.fromEntries([...new Set(numbers)].map((one) => [one, numbers.filter((other) => other === one).length]));
