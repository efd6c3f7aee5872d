/** The exports of a TypeScript source as the compiler sees them: for tests that hold documentation against the source. */
import { join } from "node:path";
import ts from "typescript";
import { root } from "../lib/processes.js";

export interface SourceTypes {
  /** The type that a module exports under this name: of a class, the type of its instances. */
  exported(name: string): ts.Type;
  /** The fields of a type by name; a union has those of all its members. A name ends in `?` where it may be missing. */
  fields(type: ts.Type): Map<string, ts.Type>;
  /** The public properties and methods that a class declares itself. */
  members(className: string): string[];
  /** The texts of a union of string literals; `undefined` where the type is anything else. */
  literals(type: ts.Type): string[] | undefined;
  /** The members of a union, or the type alone. */
  parts(type: ts.Type): ts.Type[];
}

export function sourceTypes(path: string): SourceTypes {
  const file = join(root, path);
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (name) => ts.sys.readFile(name)) as {
    config: { compilerOptions: unknown };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${path} is no module.`);
  const exportsByName = new Map(checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]));

  const symbolOf = (name: string): ts.Symbol => {
    const symbol = exportsByName.get(name);
    if (!symbol) throw new Error(`${path} exports no ${name}.`);
    return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  };
  const parts = (type: ts.Type): ts.Type[] => (type.isUnion() ? type.types : [type]);
  const isMissing = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.Undefined) !== 0;

  const fieldsOf = (type: ts.Type): Map<string, ts.Type> =>
    new Map(
      checker.getPropertiesOfType(type).map((property) => {
        const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
        return [`${property.name}${isOptional ? "?" : ""}`, checker.getTypeOfSymbol(property)];
      }),
    );

  return {
    exported: (name) => checker.getDeclaredTypeOfSymbol(symbolOf(name)),
    parts,
    fields: (type) => new Map(parts(type).flatMap((part) => [...fieldsOf(part)])),
    members(className) {
      const [declaration] = symbolOf(className).declarations ?? [];
      if (!declaration || !ts.isClassDeclaration(declaration)) throw new Error(`${className} is no class.`);
      const names = declaration.members.flatMap((member) => {
        const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static;
        const isHidden = (ts.getCombinedModifierFlags(member) & hidden) !== 0;
        return !isHidden && member.name && ts.isIdentifier(member.name) ? [member.name.text] : [];
      });
      return [...new Set(names)];
    },
    literals(type) {
      const known = parts(type).filter((part) => !isMissing(part));
      return known.length > 0 && known.every((part) => part.isStringLiteral())
        ? known.map((part) => part.value)
        : undefined;
    },
  };
}
