import type { Watched } from "../watched.ts";
import { graphs } from "./graphs.ts";
import type { Widget } from "./widget.ts";

/** A dashboard has 24 columns. */
const graphWidth = 8;
const graphHeight = 6;
const alarmHeight = 3;
const columns = 24 / graphWidth;

/** One page: the alarms, if there are any, and below them the way of a request from the front door to the table. */
export const dashboardBody = (
  watched: Watched,
  alarmArns: ReadonlyArray<string>,
): { readonly widgets: ReadonlyArray<Widget> } => {
  const top = alarmArns.length === 0 ? 0 : alarmHeight;
  return {
    widgets: [
      ...alarmsOnTop(alarmArns),
      ...graphs(watched).map(({ title, metrics }, index): Widget => ({
        type: "metric",
        x: (index % columns) * graphWidth,
        y: top + Math.floor(index / columns) * graphHeight,
        width: graphWidth,
        height: graphHeight,
        properties: { title, region: watched.region, view: "timeSeries", period: 300, metrics },
      })),
    ],
  };
};

const alarmsOnTop = (alarms: ReadonlyArray<string>): ReadonlyArray<Widget> =>
  alarms.length === 0
    ? []
    : [{ type: "alarm", x: 0, y: 0, width: 24, height: alarmHeight, properties: { title: "Alarms", alarms } }];
