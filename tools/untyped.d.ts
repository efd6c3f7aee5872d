/** Types of tools that are published without them. */
declare module "@custom-elements-manifest/analyzer/cli.js" {
  import type { Package } from "custom-elements-manifest";
  export function cli(options: { argv: string[]; cwd: string; noWrite: boolean }): Promise<Package>;
}

declare module "@custom-elements-manifest/analyzer/index.js" {
  import type { Package } from "custom-elements-manifest";
  import type typescript from "typescript";
  import type { SourceFile } from "typescript";
  /** The analyzer knows the nodes of its own version only. */
  export const ts: typeof typescript;
  export function create(options: { modules: SourceFile[]; plugins: object[] }): Package;
}

declare module "@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js" {
  export function litPlugin(): object[];
}
