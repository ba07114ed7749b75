import classes from "./prose-rows.module.css";

interface Props {
  title: string | false | undefined;
  note: string | false | undefined;
}

/** What stands above rows of prose: what they are about, or come to, and a quieter note beside. */
export function RowsHead({ title, note }: Props) {
  if (!title && !note) return null;
  return (
    <p className={classes.head} contentEditable={false}>
      {title && <strong>{title}</strong>}
      {note && <span>{note}</span>}
    </p>
  );
}
