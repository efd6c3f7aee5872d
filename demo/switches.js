/** A demo page's switches for theme, language, direction and colours. The query sets them, too: `?theme=studio&lang=ar`. */
const root = document.documentElement;
const query = new URLSearchParams(location.search);

const theme = document.createElement("link");
theme.rel = "stylesheet";

const choices = {
  theme: {
    label: "Theme",
    options: { "": "None", plain: "Plain", studio: "Studio", clinic: "Clinic" },
    choose(name) {
      if (!name) return theme.remove();
      theme.href = `themes/${name}.css`;
      document.head.append(theme);
    },
  },
  lang: {
    label: "Language",
    options: { en: "English", de: "Deutsch", ar: "العربية" },
    choose(lang) {
      root.lang = lang;
      select("dir").value = lang === "ar" ? "rtl" : "ltr";
      root.dir = select("dir").value;
    },
  },
  dir: {
    label: "Direction",
    options: { ltr: "Left to right", rtl: "Right to left" },
    choose: (dir) => (root.dir = dir),
  },
  colours: {
    label: "Colours",
    options: { "": "As the system", light: "Light", dark: "Dark" },
    choose: (scheme) => root.style.setProperty("color-scheme", scheme),
  },
};

const container = document.querySelector("#switches");
const select = (name) => container.querySelector(`[name="${name}"]`);

for (const [name, { label, options }] of Object.entries(choices)) {
  const labelled = document.createElement("label");
  const list = document.createElement("select");
  list.name = name;
  for (const [value, text] of Object.entries(options)) list.append(new Option(text, value));
  labelled.append(label, list);
  container.append(labelled);
}
container.addEventListener("change", ({ target }) => choices[target.name].choose(target.value));
for (const [name, { options, choose }] of Object.entries(choices)) {
  const value = query.get(name);
  if (value === null || !(value in options)) continue;
  select(name).value = value;
  choose(value);
}
