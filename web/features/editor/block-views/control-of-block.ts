const prefix = "block-";
const separator = "--";

/** Under what name others are told that one is in this control of the form of a block. */
export function controlOfBlock(id: string, control: string): string {
  return `${prefix}${id}${separator}${control}`;
}

/** The id of the block in whose form somebody is who says that they are in this field; undefined in any other field. */
export function blockOfControl(field: string | null): string | undefined {
  const end = field?.startsWith(prefix) ? field.lastIndexOf(separator) : -1;
  return end < 0 ? undefined : field?.slice(prefix.length, end);
}
