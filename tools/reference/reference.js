/** Writes the reference of all elements, in Markdown, from the manifest: what the class docs say, and no more. */

/**
 * @typedef {import("custom-elements-manifest").CustomElementDeclaration} Element
 * @typedef {import("custom-elements-manifest").ClassMethod} Method
 */

const cell = (/** @type {string | undefined} */ text) =>
  (text ?? "")
    .replaceAll("|", "\\|")
    .replace(/\s*\n\s*/g, " ")
    .trim();
const code = (/** @type {string | undefined} */ text) => (text ? `\`${cell(text)}\`` : "");

/**
 * @param {string} title
 * @param {string[]} heads
 * @param {string[][]} rows
 */
function table(title, heads, rows) {
  if (rows.length === 0) return "";
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |\n`;
  return `### ${title}\n\n${line(heads)}${line(heads.map(() => "---"))}${rows.map(line).join("")}\n`;
}

/** @param {Method} method */
export function signature({ name, parameters = [], return: result }) {
  const list = parameters.map(
    (parameter) => `${parameter.name}${parameter.optional ? "?" : ""}: ${parameter.type?.text ?? "unknown"}`,
  );
  return `${name}(${list.join(", ")})${result?.type ? `: ${result.type.text}` : ""}`;
}

/** @param {Element} element */
function describe(element) {
  const { tagName, members = [], attributes = [] } = element;
  const configured = new Set(attributes.map((attribute) => attribute.fieldName));
  const named = (/** @type {{ name: string, description?: string }[] | undefined} */ items) =>
    (items ?? []).map(({ name, description }) => [name ? code(name) : "(default)", cell(description)]);

  return [
    `## \`<${tagName}>\`\n\n`,
    `${(element.description ?? element.summary ?? "").trim()}\n\n`,
    `\`\`\`js\nimport "rtc-elements/elements/${tagName}.js";\n\`\`\`\n\n`,
    table(
      "Attributes",
      ["Attribute", "Property", "Type", "Default", "What it does"],
      attributes.map((attribute) => [
        code(attribute.name),
        code(attribute.fieldName),
        code(attribute.type?.text),
        code(attribute.default),
        cell(attribute.description),
      ]),
    ),
    table(
      "Properties",
      ["Property", "Type", "What it is"],
      members.flatMap((member) =>
        member.kind === "field" && !configured.has(member.name)
          ? [
              [
                code(member.name) + (member.readonly ? " (read only)" : ""),
                code(member.type?.text),
                cell(member.description),
              ],
            ]
          : [],
      ),
    ),
    table(
      "Methods",
      ["Method", "What it does"],
      members.flatMap((member) =>
        member.kind === "method" ? [[code(signature(member)), cell(member.description)]] : [],
      ),
    ),
    table(
      "Events",
      ["Event", "Type", "When"],
      (element.events ?? []).map(({ name, type, description }) => [code(name), code(type?.text), cell(description)]),
    ),
    table("Slots", ["Slot", "What goes in"], named(element.slots)),
    table("CSS parts", ["Part", "What it is"], named(element.cssParts)),
    table(
      "CSS states",
      ["State", "When"],
      (element.cssStates ?? []).map(({ name, description }) => [code(`:state(${name})`), cell(description)]),
    ),
    table(
      "CSS properties",
      ["Property", "Default", "What it sets"],
      (element.cssProperties ?? []).map((property) => [
        code(property.name),
        code(property.default),
        cell(property.description),
      ]),
    ),
  ].join("");
}

/**
 * @param {import("custom-elements-manifest").Package} manifest
 * @returns {string}
 */
export function reference(manifest) {
  const elements = manifest.modules.flatMap((module) =>
    (module.declarations ?? []).flatMap((declaration) =>
      declaration.kind === "class" && "tagName" in declaration ? [declaration] : [],
    ),
  );
  const contents = elements.map(({ tagName, summary, description }) => {
    const first = (summary ?? description ?? "").trim().split(/(?<=\.)\s/)[0];
    return `- [\`<${tagName}>\`](#${tagName})${first ? `: ${cell(first)}` : ""}\n`;
  });
  const notice = "<!-- Made from the class docs by `npm run generate`: change those. -->";
  return `${notice}\n\n# The elements\n\n${contents.join("")}\n${elements.map(describe).join("")}`.trimEnd() + "\n";
}
