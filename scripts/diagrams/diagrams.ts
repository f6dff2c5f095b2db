import { routes } from "../../infra/api/routes.ts";
import type { Workflow } from "../../infra/workflows/asl.ts";
import { evaluateProgram } from "../../local/program/evaluate-program.ts";
import { resourcesOf } from "../../local/program.ts";
import { architectureDiagram } from "./architecture-diagram.ts";
import { workflowDiagram } from "./workflow-diagram.ts";

/** Every diagram by name, drawn from the dev stack as the program declares it. */
export const diagrams = async (): Promise<Readonly<Record<string, string>>> => {
  const program = await evaluateProgram({ directory: process.cwd(), stack: "dev" });
  const machines = resourcesOf(program, "aws:sfn/stateMachine:StateMachine");
  const workflows = machines.map(({ name, inputs }) => {
    const workflow = name.replace(/-machine$/, "");
    const definition = JSON.parse(String(inputs["definition"])) as Workflow;
    return [workflow, workflowDiagram(triggerOf(workflow), definition)] as const;
  });
  return { architecture: architectureDiagram(program), ...Object.fromEntries(workflows) };
};

const triggerOf = (workflow: string): string => {
  const route = routes.find(({ target }) => "workflow" in target && target.workflow === workflow);
  if (route === undefined) throw new Error(`no route starts ${workflow}`);
  return `${route.method.toUpperCase()} ${route.path}`;
};
