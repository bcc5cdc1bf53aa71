import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The editor in the page's tokens, by light and by night. */
const dress = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--surface)" },
  ".cm-scroller": { fontFamily: "var(--mono)", fontVariantLigatures: "none", lineHeight: "1.5" },
  ".cm-content": { caretColor: "var(--seal)" },
  ".cm-cursor": { borderLeftColor: "var(--seal)" },
  ".cm-gutters": {
    color: "var(--muted)",
    backgroundColor: "var(--sunken)",
    borderRight: "1px solid var(--line)",
  },
  ".cm-activeLine, .cm-activeLineGutter": {
    backgroundColor: "color-mix(in srgb, var(--muted) 10%, transparent)",
  },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--seal) 22%, transparent)",
  },
  ".cm-matchingBracket": { outline: "1px solid var(--muted)" },
  ".cm-panels": { color: "var(--ink)", backgroundColor: "var(--sunken)" },
  ".cm-panels.cm-panels-bottom": { borderTop: "1px solid var(--line)" },
  ".cm-textfield, .cm-button": {
    color: "var(--ink)",
    background: "var(--surface)",
    border: "1px solid var(--line)",
    borderRadius: "6px",
  },
  ".cm-searchMatch": { backgroundColor: "color-mix(in srgb, var(--warn) 30%, transparent)" },
});

/** The colours of the components on the page, each above 4.5:1. */
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: "light-dark(#8a2f78, #e79ad6)" },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: "light-dark(#2f6b3a, #86d494)" },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: "light-dark(#a8480f, #f2a065)" },
  { tag: [tags.comment, tags.meta], color: "var(--muted)" },
  {
    tag: [tags.definition(tags.variableName), tags.function(tags.variableName), tags.tagName, tags.heading],
    color: "light-dark(#1f62a8, #7fbdf5)",
  },
  {
    tag: [tags.typeName, tags.className, tags.attributeName, tags.propertyName],
    color: "light-dark(#0f6a70, #63cfd4)",
  },
  { tag: tags.invalid, color: "var(--bad)" },
]);

export const codeTheme = [dress, syntaxHighlighting(colours)];
