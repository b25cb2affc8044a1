// The maths box: MathLive, fetched when it is first wanted, showing the same value as the plain line.
import type { MathfieldElement } from "mathlive";
import type { Answer } from "../answer.ts";

export interface MathBox {
  insert(latex: string): void;
  erase(): void;
  focus(): void;
  remove(): void;
}

export async function mathBox(field: Answer, latex: string): Promise<MathBox> {
  const { MathfieldElement } = await import("mathlive");
  MathfieldElement.fontsDirectory = new URL("mathlive/fonts", import.meta.url).href;
  MathfieldElement.soundsDirectory = null;
  const box = new MathfieldElement();
  box.setAttribute("aria-label", `${field.line.labels?.[0]?.textContent ?? "Your answer"}, maths box`);
  field.line.after(box);
  Object.assign(box, { menuItems: [], mathVirtualKeyboardPolicy: "manual", smartFence: true, smartMode: false }); // only a box that stands in the page takes them
  box.value = latex;
  box.addEventListener("input", () => field.put(box.getValue("latex"), "latex"));
  box.addEventListener("keydown", (event) => submit(box, event), { capture: true });
  return {
    insert: (what) => (box.insert(what.replace("□", "#0"), { focus: true }), undefined),
    erase: () => (box.executeCommand("deleteBackward"), undefined),
    focus: () => box.focus(),
    remove: () => box.remove(),
  };
}

function submit(box: MathfieldElement, event: KeyboardEvent): void {
  if (event.key !== "Enter" || event.shiftKey) return;
  event.preventDefault();
  box.closest("form")?.requestSubmit();
}
