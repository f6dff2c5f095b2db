import { asset } from "@pulumi/pulumi";
import type { FunctionName } from "../../lambdas/contract/function-names.ts";
import { buildBundle } from "./build-bundle.ts";
import { writeBundle } from "./write-bundle.ts";

/**
 * The code of a function, bundled now: a preview sees what would run. A flat archive of files, by paths that are the same
 * on every machine; text assets would fill the state, and a nested archive is reported to change on every run.
 */
export const functionArchive = async (name: FunctionName): Promise<asset.AssetArchive> => {
  const folder = `.build/${name}`;
  const files = await buildBundle(`lambdas/${name}.ts`);
  await writeBundle(folder, files);
  return new asset.AssetArchive(
    Object.fromEntries(files.map((file) => [file.name, new asset.FileAsset(`${folder}/${file.name}`)])),
  );
};
