/** The texts of the kit, for pages that import single elements: languages do not follow `<html lang>` there by themselves. */
export { followLanguage } from "../internal/language.js";
export { type Language, setTexts, type Texts } from "../internal/texts.js";
