/** An amount as people read it: cents from ten cents on, else the first two digits that say something. */
export const dollars = (amount: number): string => {
  const sign = amount < 0 ? "−" : "";
  const size = Math.abs(amount);
  if (size === 0) return "$0";
  if (size >= 0.095) return `${sign}$${size.toFixed(2)}`;
  return `${sign}$${Number(size.toPrecision(2)).toLocaleString("en-US", { maximumFractionDigits: 12 })}`;
};

/** A difference, its sign always in front. */
export const dollarDifference = (amount: number): string => (amount > 0 ? `+${dollars(amount)}` : dollars(amount));
