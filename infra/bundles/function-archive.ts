import { asset } from "@pulumi/pulumi";
import type { FunctionName } from "../../lambdas/contract/function-names.ts";
import { buildBundle } from "./build-bundle.ts";
import { currentFiles, writeManifest } from "./manifest.ts";
import { writeBundle } from "./write-bundle.ts";

/**
 * The code of a function, bundled now unless the last bundle is of these very sources: a preview sees what would run.
 * A flat archive of files, by paths that are the same on every machine; text assets would fill the state, and a nested
 * archive is reported to change on every run.
 */
export const functionArchive = async (name: FunctionName): Promise<asset.AssetArchive> => {
  const folder = `.build/${name}`;
  const files = (await currentFiles(folder)) ?? (await bundleInto(folder, `lambdas/${name}.ts`));
  return new asset.AssetArchive(
    Object.fromEntries(files.map((file) => [file, new asset.FileAsset(`${folder}/${file}`)])),
  );
};

const bundleInto = async (folder: string, entry: string): Promise<ReadonlyArray<string>> => {
  const begun = Date.now();
  const bundle = await buildBundle(entry);
  const files = bundle.files.map(({ name }) => name);
  await writeBundle(folder, bundle.files);
  await writeManifest(folder, { files, sources: bundle.sources }, begun);
  return files;
};
