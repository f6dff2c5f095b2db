/** A resource's type as programs spell it: `lb.TargetGroup`, `awsx.ec2.Vpc`; a component's without its package. */
export const typeName = (type: string): string => {
  const [namespace = "", module = "", name = ""] = type.split(":");
  if (namespace === "pulumi") return type;
  if (namespace === "aws") return `${module.split("/")[0] ?? ""}.${name}`;
  return namespace === "awsx" ? `awsx.${module}.${name}` : name;
};
