import { rename, styleOf, unwrap, wrapContent } from "./dom-edit.ts";

const renamed: Readonly<Record<string, string>> = {
  b: "strong",
  i: "em",
  cite: "em",
  dfn: "em",
  var: "em",
  strike: "s",
  del: "s",
  tt: "code",
  kbd: "code",
  samp: "code",
};
const inline = "span,font,a,b,strong,i,em,u,s,strike,del,label,small,big,cite,dfn,var,tt,kbd,samp,code,sub,sup";

/** Bold, italic, underline, strike, raised and lowered letters as elements, whether they were elements or styles; never within a heading, whose look is ours. */
export function keepMarks(root: Element): void {
  for (const element of [...root.querySelectorAll(inline)].reverse()) {
    const weight = styleOf(element, "font-weight");
    const slant = styleOf(element, "font-style");
    const line = `${styleOf(element, "text-decoration")} ${styleOf(element, "text-decoration-line")}`;
    const isPlain = /^(?:normal|lighter|[1-4]00)$/.test(weight);
    if (/^(?:bold|bolder|[6-9]\d\d)$/.test(weight)) wrapContent(element, "strong");
    if (/^(?:italic|oblique)/.test(slant)) wrapContent(element, "em");
    const raised = styleOf(element, "vertical-align");
    if (raised === "super" || raised === "sub") wrapContent(element, raised === "sub" ? "sub" : "sup");
    if (line.includes("line-through")) wrapContent(element, "s");
    if (line.includes("underline") && element.localName !== "a" && element.closest("a") === null)
      wrapContent(element, "u");
    const name = element.localName;
    if ((/^(?:b|strong)$/.test(name) && isPlain) || (/^(?:i|em)$/.test(name) && slant === "normal")) unwrap(element);
    else if (renamed[name]) rename(element, renamed[name]);
    else if (name === "span" || name === "font") unwrap(element);
  }
  for (const heavy of root.querySelectorAll(
    ":is(h1,h2,h3,h4,h5,h6,th) strong, a u, strong strong, em em, u u, sub sub, sup sup",
  ))
    unwrap(heavy);
}
