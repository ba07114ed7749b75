/** What a reading of metrics says: the value of each series, named as in the text, labels included. */
export type Reading = Map<string, number>;

/* What is no number is written with any case, as Go reads it: prom-client says "Nan". */
const LINE =
  /^([a-zA-Z_:][\w:]*(?:\{(?:[a-z_]+="(?:[^"\\\n]|\\.)*",?)*\})?) ([Nn]a[Nn]|[+-]Inf|-?[\d.]+(?:e[+-]?\d+)?)$/;

/** Reads the text format of Prometheus. Throws at a line that is none of it. */
export function readMetrics(text: string): Reading {
  if (!text.endsWith("\n")) throw new Error("The text does not end with a new line.");
  const lines = text.split("\n").filter((line) => line !== "" && !/^# (HELP|TYPE) /.test(line));
  return new Map(
    lines.map((line) => {
      const [, name = "", value] = LINE.exec(line) ?? [];
      if (name === "") throw new Error(`Not a line of metrics: ${line}`);
      return [name, Number(value)];
    }),
  );
}
