import { useEffect, useState } from "react";

/** Height that a phone's keyboard hides at the bottom of the window, pixels: what is fixed there must stand above it. */
export function useKeyboardInset(): number {
  const [inset, setInset] = useState(0);
  useEffect(() => {
    const { visualViewport } = globalThis;
    if (!visualViewport) return;
    const measure = () => {
      // A page that is zoomed in shows a part of itself too: no keyboard is there then.
      const hidden = visualViewport.scale > 1.01 ? 0 : innerHeight - visualViewport.height - visualViewport.offsetTop;
      setInset(Math.max(0, Math.round(hidden)));
    };
    measure();
    visualViewport.addEventListener("resize", measure);
    visualViewport.addEventListener("scroll", measure);
    return () => {
      visualViewport.removeEventListener("resize", measure);
      visualViewport.removeEventListener("scroll", measure);
    };
  }, []);
  return inset;
}
