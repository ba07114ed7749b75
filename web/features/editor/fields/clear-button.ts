/**
 * The cross that empties a control: within reach of the keyboard and heard, which the library leaves to its input; and
 * without the ground that the library gives it, which covers the border of a field that is no higher.
 */
export function clearButton(label: string) {
  const style = { pointerEvents: "all", background: "transparent" } as const;
  return { "aria-label": label, "aria-hidden": undefined, tabIndex: 0, size: "24px", iconSize: 14, style };
}
