import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { expect, test } from "vitest";
import { withoutUndescribed } from "./hold-back.ts";

const image = (attrs: Record<string, string>): BodyNode => ({ type: "figure", attrs: { id: "i", ...attrs } });
const doc = (...content: BodyNode[]): BodyNode => ({ type: "doc", content });

test("an image without description keeps its words and its place, not its file, wherever it stands", () => {
  const body = doc(
    { type: "encart", attrs: { id: "e" }, content: [image({ file: "secret", alt: " .", caption: "Le vélo" })] },
    image({ file: "open", alt: "Un vélo" }),
  );
  expect(withoutUndescribed(body)).toEqual(
    doc(
      { type: "encart", attrs: { id: "e" }, content: [image({ file: "retenu", alt: " .", caption: "Le vélo" })] },
      image({ file: "open", alt: "Un vélo" }),
    ),
  );
});

test("a body that has nothing to hold back is answered as it is, not copied", () => {
  const body = doc(image({ file: "open", alt: "Un vélo" }), image({ file: "" }));
  expect(withoutUndescribed(body)).toBe(body);
});

test("an image at an address of another host waits for its description too", () => {
  const held = withoutUndescribed(doc(image({ link: "https://example.org/secret.png" })));
  expect(JSON.stringify(held)).not.toContain("example.org");
  expect(held.content?.[0]?.attrs).toMatchObject({ file: "retenu", link: "" });
});
