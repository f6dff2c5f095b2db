import { itemsOf, type Members } from "../../members.ts";
import { choiceRule } from "./choice-rule.ts";
import type { Fail } from "./state.ts";

/** An Express execution ends after five minutes (Step Functions quotas), in seconds. */
export const longestExecution = 300;

/** A state for the interpreter: what Step Functions assumes is written down where the interpreter assumes something else. */
export const preparedState = (state: Members, fail: Fail): Members => {
  switch (state["Type"]) {
    case "Task":
      return { TimeoutSeconds: longestExecution, ...state };
    case "Choice":
      return { ...state, Choices: itemsOf(state["Choices"]).map((rule) => choiceRule(rule, fail)) };
    case "Pass":
      // The interpreter takes a falsy Result for none.
      if ("Result" in state && !state["Result"])
        return fail(`the laptop cloud does not serve Result: ${JSON.stringify(state["Result"])}`);
      return state;
    case "Fail":
      return { ...absent(state, "Error"), ...absent(state, "Cause"), ...state };
    default:
      return state;
  }
};

/** The interpreter would make up its own words; empty ones are left out of the answer. */
const absent = (state: Members, field: string): Members => (`${field}Path` in state ? {} : { [field]: "" });
