// What the studio edits with; `npm install && npm run build` here writes assets/studio/codemirror.js.
export { basicSetup } from "codemirror";
export { EditorView, keymap } from "@codemirror/view";
export { EditorState } from "@codemirror/state";
export { indentWithTab } from "@codemirror/commands";
export { yaml } from "@codemirror/lang-yaml";
export { lintGutter, setDiagnostics } from "@codemirror/lint";

import { Annotation } from "@codemirror/state";
export const taken = Annotation.define();
