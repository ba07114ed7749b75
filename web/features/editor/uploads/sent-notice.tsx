import type { ReactNode } from "react";
import classes from "./upload-line.module.css";

/** What became of a file that is shown otherwise than it was sent: said beside it, to those who do not see it too. */
export function SentNotice({ children }: { children: ReactNode }) {
  return (
    <div role="status" contentEditable={false}>
      {children && (
        <p data-notice className={classes.notice}>
          {children}
        </p>
      )}
    </div>
  );
}
