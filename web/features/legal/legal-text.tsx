import classes from "./legal-screen.module.css";

/** Plain text with blank lines between paragraphs and `## ` before headings, drawn as such: never as HTML. */
export function LegalText({ text }: { text: string }) {
  const parts = text.split(/\n\s*\n/u).filter((part) => part.trim() !== "");
  return (
    <div className={classes.text}>
      {parts.map((part, at) => {
        const heading = /^##\s+(.+)$/u.exec(part.trim())?.[1];
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a fixed text have no other identity than their place.
        return heading ? <h2 key={at}>{heading}</h2> : <p key={at}>{part.trim()}</p>;
      })}
    </div>
  );
}
