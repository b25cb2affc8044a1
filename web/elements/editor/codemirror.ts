// The editor itself: Python, indentation, brackets, undo; ink alone, as all code here.
import { autocompletion, closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

interface Does {
  changed(source: string): void;
  run(): void;
  submit(): void;
}

const ink = HighlightStyle.define([
  { tag: [tags.keyword, tags.definitionKeyword, tags.controlKeyword], fontWeight: "650" },
  { tag: [tags.comment, tags.docString], fontStyle: "italic" },
]);

export function editor(box: HTMLElement, area: HTMLTextAreaElement, does: Does): EditorView {
  const keys = [
    { key: "Mod-Enter", run: () => (does.run(), true) },
    { key: "Mod-Shift-Enter", run: () => (does.submit(), true) },
    { key: "Escape", run: (view: EditorView) => (view.contentDOM.blur(), true) }, // then Tab leaves the editor
    ...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab,
  ];
  const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";
  const view = new EditorView({
    parent: box,
    state: EditorState.create({
      doc: area.value,
      extensions: [
        EditorView.cspNonce.of(nonce), lineNumbers(), history(), drawSelection(), indentUnit.of("    "), indentOnInput(), bracketMatching(),
        closeBrackets(), autocompletion({ activateOnTyping: false }), highlightActiveLine(), python(), syntaxHighlighting(ink), keymap.of(keys),
        EditorView.contentAttributes.of({ tabindex: "0", "aria-label": "Your code; Escape, then Tab leaves the editor" }),
        EditorView.updateListener.of((update) => update.docChanged && does.changed(update.state.doc.toString())),
      ],
    }),
  });
  area.hidden = true;
  return view;
}
