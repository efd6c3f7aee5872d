/** The texts of the kit, for pages that import single elements: languages do not follow `<html lang>` there by themselves. */
export { followLanguage } from "./follow-language.js";
export { type Language, setTexts, type Texts } from "./texts.js";
