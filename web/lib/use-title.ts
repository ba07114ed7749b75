import { useEffect } from "react";

/** Sets the tab's title to « title – Passerelles » while the screen is shown. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} – Passerelles` : "Passerelles";
  }, [title]);
}
