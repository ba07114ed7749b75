/** Characters that a title may have at its full size: three lines of a page. */
const LONGEST = 90;

/** Whether a title is written smaller, for an attribute: present or absent. */
export function isLongTitle(title: string): true | undefined {
  return title.length > LONGEST || undefined;
}
