import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";

/**
 * Lets modules come from a folder and from Node alone. Node would look for packages in all folders above as well, and find
 * those of the project: a dependency that was left out of a bundle would be missing only on AWS.
 */
export const confineImports = (folder: string): void => {
  const inside = `${pathToFileURL(folder).href}/`;
  registerHooks({
    resolve: (specifier, context, next) => {
      const resolved = next(specifier, context);
      if (/^(?:node|data):/.test(resolved.url) || resolved.url.startsWith(inside)) return resolved;
      const error = new Error(`Cannot find package '${specifier}' imported from ${context.parentURL ?? folder}`);
      throw Object.assign(error, { code: "ERR_MODULE_NOT_FOUND" });
    },
  });
};
