import { after, nobody, type State } from "./account.ts";
import type { Event } from "./history.ts";

/**
 * Whether one order of a single address's operations explains every answer, in which no operation comes before another
 * that had ended when it began (Wing and Gong's search; what was tried from a state is not tried again, as Lowe does).
 * Operations without an answer may come anywhere after their beginning, or never; a PUT without If-Match even twice,
 * because a repeated delivery of it may count again (docs/adr/0002).
 */
export const isLinearizable = (events: ReadonlyArray<Event>, start: State = nobody): boolean => {
  const all = [...events, ...events.filter(mayCountTwice)];
  const owed = new Set(all.flatMap(({ heard }, index) => (heard === undefined ? [] : [index])));
  const seen = new Set<string>();

  const explains = (left: ReadonlyArray<number>, reached: State): boolean => {
    if (!left.some((index) => owed.has(index))) return true;
    const place = `${left.join()} ${JSON.stringify(reached)}`;
    if (seen.has(place)) return false;
    seen.add(place);
    const firstEnd = Math.min(...left.filter((index) => owed.has(index)).map((index) => eventAt(index).ended));
    return left.some((index) => {
      const event = eventAt(index);
      if (event.began > firstEnd) return false;
      const rest = left.filter((other) => other !== index);
      return after(reached, event).some((next) => explains(rest, next));
    });
  };
  const eventAt = (index: number): Event => {
    const event = all[index];
    if (event === undefined) throw new Error("no such event");
    return event;
  };
  return explains([...all.keys()], start);
};

const mayCountTwice = ({ operation, heard }: Event): boolean =>
  heard === undefined && operation.kind === "put" && operation.match === undefined;
