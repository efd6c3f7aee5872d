/**
 * Writes demo/gallery.html from the manifest: every element in every state it documents, live, with its HTML and all that
 * the class docs say of it. demo/gallery-states.js brings each state about; a state that it does not know is an error.
 */
import { contents, scenarioOf } from "../../demo/gallery-states.js";
import { signature } from "./reference.js";

/** @typedef {import("custom-elements-manifest").CustomElementDeclaration} Element */

const escape = (/** @type {string} */ text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The text of docs as HTML, with `code` in it. */
const prose = (/** @type {string | undefined} */ text) =>
  escape((text ?? "").replace(/\s+/g, " ").trim()).replace(/`([^`]+)`/g, "<code>$1</code>");

/** @param {string} head @param {[name: string, ...about: (string | undefined)[]][]} rows */
function table(head, rows) {
  if (rows.length === 0) return "";
  const line = (/** @type {(string | undefined)[]} */ [name, ...about]) =>
    `<tr><th scope="row"><code>${escape(name ?? "")}</code></th><td>${about.filter(Boolean).map(prose).join(" · ")}</td></tr>`;
  return `<table><caption>${head}</caption><tbody>${rows.map(line).join("\n")}</tbody></table>\n`;
}

const quoted = (/** @type {string | undefined} */ text) => (text ? `\`${text}\`` : undefined);

/** @param {Element} element */
function tables(element) {
  const { attributes = [], members = [], events = [], slots = [], cssParts = [] } = element;
  const configured = new Set(attributes.map(({ fieldName }) => fieldName));
  return [
    table(
      "Attributes",
      attributes.map(({ name, type, default: value, description }) => [
        name,
        quoted(type?.text),
        value && `Default: \`${value}\``,
        description,
      ]),
    ),
    table(
      "Properties and methods",
      members
        .filter(({ name }) => !configured.has(name))
        .map((member) =>
          member.kind === "method"
            ? [signature(member), member.description]
            : [member.name, quoted(member.type?.text), member.description],
        ),
    ),
    table(
      "Events",
      events.map(({ name, type, description }) => [name, quoted(type?.text), description]),
    ),
    table(
      "Slots",
      slots.map(({ name, description }) => [name || "(default)", description]),
    ),
    table(
      "Parts",
      cssParts.map(({ name, description }) => [`::part(${name})`, description]),
    ),
    table(
      "Custom properties",
      (element.cssProperties ?? []).map((property) => [
        property.name,
        property.default && `Default: \`${property.default}\``,
        property.description,
      ]),
    ),
  ].join("");
}

/** The attributes that choose one of several words, each with its words. @param {Element} element */
const choices = ({ attributes = [] }) =>
  attributes.flatMap(({ name, type, description }) => {
    const words = (type?.text ?? "").split("|").map((word) => /^\s*["'](.+)["']\s*$/.exec(word)?.[1]);
    return words.length > 1 && words.every((word) => word !== undefined) ? [{ name, words, description }] : [];
  });

/**
 * @param {string} tag
 * @param {string} attributes
 */
const markup = (tag, attributes) => {
  const { attributes: always = "", content = "" } = contents[tag] ?? {};
  // An attribute of the sample wins over one that the element always has in the gallery.
  const given = new Set(attributes.match(/[\w-]+(?==|\s|$)/g));
  const kept = (always.match(/[\w-]+(="[^"]*")?/g) ?? []).filter((one) => !given.has(one.split("=")[0] ?? ""));
  const all = [...kept, attributes].filter(Boolean).join(" ");
  return `<${tag}${all && ` ${all}`}>${content}</${tag}>`;
};

/** @param {string} title @param {string | undefined} about @param {string} tag @param {string} state @param {string} attributes */
function sample(title, about, tag, state, attributes) {
  const code = markup(tag, attributes);
  return `<figure>
<figcaption><code>${escape(title)}</code> ${prose(about)}</figcaption>
<gallery-call state="${state}">${code}</gallery-call>
<pre><code>${escape(code)}</code></pre>
</figure>
`;
}

/** @param {Element} element */
function section(element) {
  const { tagName: tag = "", description, cssStates = [] } = element;
  const shown = contents[tag]?.hidden
    ? []
    : [
        sample(`<${tag}>`, contents[tag]?.about ?? "In a call.", tag, "", ""),
        ...(contents[tag]?.plain ? [] : choices(element)).flatMap(({ name, words }) =>
          words.map((word) => sample(`${name}="${word}"`, "", tag, "", `${name}="${word}"`)),
        ),
        ...cssStates.flatMap(({ name, description: when }) => {
          const scenario = scenarioOf(tag, name);
          if (!scenario)
            throw new Error(`demo/gallery-states.js does not say how <${tag}> comes to be :state(${name}).`);
          return scenario.elsewhere ? [] : [sample(`:state(${name})`, when, tag, name, scenario.attributes ?? "")];
        }),
      ];
  const elsewhere = cssStates.filter(({ name }) => scenarioOf(tag, name)?.elsewhere);
  return `<section id="${tag}" aria-labelledby="${tag}-title">
<h2 id="${tag}-title"><code>&lt;${tag}&gt;</code></h2>
<p>${prose(description)}</p>
<details><summary>Attributes, properties, events, parts</summary>
${tables(element)}${table(
    "States not shown here",
    elsewhere.map(({ name, description: when }) => [`:state(${name})`, when]),
  )}</details>
<div class="samples">
${shown.join("")}</div>
</section>
`;
}

/**
 * @param {import("custom-elements-manifest").Package} manifest
 * @returns {string}
 */
export function gallery(manifest) {
  const elements = manifest.modules.flatMap((module) =>
    (module.declarations ?? []).flatMap((declaration) =>
      declaration.kind === "class" && "tagName" in declaration ? [declaration] : [],
    ),
  );
  return `<!doctype html>
<!-- Made from the class docs by "npm run generate": change those, or demo/gallery-states.js. -->
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<meta name="color-scheme" content="light dark" />
<link rel="icon" href="data:," />
<title>The gallery</title>
<link rel="stylesheet" href="gallery.css" />
<script type="module" src="gallery.js"></script>
</head>
<body>
<header>
<h1>Every element, in every state</h1>
<p>Live, in calls that are made up. What you click takes effect.</p>
<div id="switches" role="group" aria-label="How the page looks"></div>
<nav aria-label="Elements"><ul>
${elements.map(({ tagName }) => `<li><a href="#${tagName}">${tagName}</a></li>`).join("\n")}
</ul></nav>
</header>
<main>
${elements.map(section).join("\n")}</main>
</body>
</html>
`;
}
