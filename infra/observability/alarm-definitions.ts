import type { AlarmDefinition } from "./alarm-definition.ts";
import { apiAlarms } from "./alarms/api-alarms.ts";
import { computeAlarms } from "./alarms/compute-alarms.ts";
import { dataAlarms } from "./alarms/data-alarms.ts";
import { frontDoorAlarms } from "./alarms/front-door-alarms.ts";
import { ownAlarms } from "./alarms/own-alarms.ts";
import type { Watched } from "./watched.ts";

/** Every alarm of a stack, from the outside in. */
export const alarmDefinitions = <Text>(watched: Watched<Text>): ReadonlyArray<AlarmDefinition<Text | string>> => [
  ...frontDoorAlarms(watched),
  ...apiAlarms(watched),
  ...computeAlarms(watched),
  ...dataAlarms(watched),
  ...ownAlarms(watched),
];
