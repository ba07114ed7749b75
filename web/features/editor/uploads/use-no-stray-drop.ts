import { useEffect } from "react";

/** A file that is dropped beside the text is not opened in its place: the browser would leave the page that is written. */
export function useNoStrayDrop(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
      // Where a file is chosen, it may be dropped too.
      if (event.target instanceof HTMLInputElement && event.target.type === "file") return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "none";
    };
    document.addEventListener("dragover", refuse);
    document.addEventListener("drop", refuse);
    return () => {
      document.removeEventListener("dragover", refuse);
      document.removeEventListener("drop", refuse);
    };
  }, []);
}
