import { useEffect, useState } from "react";

/** Whether the rails around the page are hidden while one writes. Escape shows them again, as does the end of the editing. */
export function useFocusMode(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(false);
  useEffect(() => {
    if (!on) return;
    const { dataset } = document.documentElement;
    dataset.focusMode = "on";
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) setOn(false);
    };
    addEventListener("keydown", onKey);
    return () => {
      delete dataset.focusMode;
      removeEventListener("keydown", onKey);
    };
  }, [on]);
  return [on, setOn];
}
