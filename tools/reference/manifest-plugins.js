/** Two plugins for the custom elements analyzer: it does not know our `define()`, nor what of a class is ours alone. */

/**
 * @typedef {import("custom-elements-manifest").JavaScriptModule} Module
 * @typedef {import("custom-elements-manifest").CustomElementDeclaration} Element
 */

/**
 * The type of an attribute in the class docs, by class and name: of its property the analyzer reads no more than `string | null`.
 *
 * @type {Map<string, Map<string, string>>}
 */
const attributeTypes = new Map();

/**
 * The names of members with `@internal`: the compiler leaves them out of the published types. The analyzer would list those
 * that are reactive properties.
 *
 * @type {Set<string>}
 */
const internalMembers = new Set();

/** `define("rtc-room", RtcRoom)` is a definition as much as `customElements.define` is. */
export function definitions() {
  return {
    name: "definitions",
    /** @param {{ ts: typeof import("typescript"), node: import("typescript").Node, moduleDoc: Module }} context */
    analyzePhase({ ts, node, moduleDoc }) {
      if (ts.isClassDeclaration(node) && node.name) {
        const [docs = ""] = node.getFullText().split("export class", 1);
        const found = [...docs.matchAll(/@attr \{([^}]+)\} ([\w-]+)/g)];
        attributeTypes.set(node.name.text, new Map(found.map(([, type = "", name = ""]) => [name, type])));
      }
      if (
        ts.isClassElement(node) &&
        node.name &&
        ts.getJSDocTags(node).some((tag) => tag.tagName.text === "internal")
      ) {
        internalMembers.add(node.name.getText());
      }
      if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== "define") return;
      const [tag, constructor] = node.arguments;
      if (!tag || !ts.isStringLiteral(tag) || !constructor || !ts.isIdentifier(constructor)) return;
      (moduleDoc.exports ??= []).push({
        kind: "custom-element-definition",
        name: tag.text,
        declaration: { name: constructor.text, module: moduleDoc.path },
      });
    },
  };
}

/** Told of every element elsewhere: by the platform and by Lit. */
const inherited = new Set(["click", "focus", "blur", "requestUpdate", "createRenderRoot", "updateComplete"]);

/**
 * Leaves what a page may use: elements, by the paths they are published under, with their public members. Members that
 * elements inherit from a base class of our own are listed as theirs.
 */
export function published() {
  return {
    name: "published",
    /** @param {{ customElementsManifest: import("custom-elements-manifest").Package }} context */
    packageLinkPhase({ customElementsManifest: manifest }) {
      // The analyzer writes `cssStates`, which came with this version, and calls it the first.
      manifest.schemaVersion = "2.1.0";
      manifest.modules = manifest.modules
        .filter((module) => module.path.startsWith("components/elements/"))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
      for (const module of manifest.modules) {
        module.declarations = (module.declarations ?? []).filter((declaration) => "customElement" in declaration);
        const names = new Set(module.declarations.map((declaration) => declaration.name));
        module.exports = (module.exports ?? []).filter((exported) => names.has(exported.declaration.name));
        for (const declaration of module.declarations) tidy(/** @type {Element} */ (declaration));
      }
      rename(manifest);
    },
  };
}

/** @param {Element} element */
function tidy(element) {
  element.superclass = { name: "LitElement", package: "lit" };
  element.members = (element.members ?? []).filter(
    (member) =>
      (member.privacy ?? "public") === "public" &&
      !member.static &&
      !/^[#_]/.test(member.name) &&
      !inherited.has(member.name) &&
      !internalMembers.has(member.name) &&
      !/(^|[a-z])Callback$/.test(member.name),
  );
  for (const attribute of element.attributes ?? []) {
    const text = attributeTypes.get(element.name)?.get(attribute.name);
    if (text) attribute.type = { text: text.replaceAll("|", " | ") };
  }
  for (const list of [element.members, element.attributes, element.events, element.slots, element.cssParts]) {
    for (const item of list ?? []) if ("inheritedFrom" in item) delete item.inheritedFrom;
  }
}

/**
 * A package is read where it is compiled: `components/…/x.ts` is published as `dist/components/…/x.js`.
 * @param {unknown} value
 */
function rename(value) {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if ((key === "path" || key === "module") && typeof inner === "string") {
      const path = inner.replace(/^\/?(components\/.*)\.(ts|js)$/, "dist/$1.js");
      Object.assign(value, { [key]: path });
    } else rename(inner);
  }
}
