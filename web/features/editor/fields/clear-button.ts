/** Without the ground that the library gives it, which would cover the border of an input of its own height. */
const style = { pointerEvents: "all", background: "none" } as const;

/** The cross that empties a control: within reach of the keyboard and heard, which the library leaves to its input. */
export function clearButton(label: string) {
  return { "aria-label": label, "aria-hidden": undefined, tabIndex: 0, size: "24px", iconSize: 14, style };
}
