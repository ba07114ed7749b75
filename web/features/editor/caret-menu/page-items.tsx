import { findKind } from "@passerelles/shared/kinds/index.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import type { QueryClient } from "@tanstack/react-query";
import { KindIcon, kindColour } from "../../../lib/kind-icon.tsx";
import { newId } from "../new-id.ts";
import { findPages, rememberReference } from "../use-page-title.ts";
import type { MenuItem } from "./menu-item.ts";

/** What the `@` menu offers: pages by their title, the present one left out. */
export async function pageItems(
  query: string,
  present: string,
  language: Language,
  client: QueryClient,
  signal: AbortSignal,
): Promise<MenuItem[]> {
  const { items } = await findPages(query, undefined, signal);
  return items
    .filter(({ id }) => id !== present)
    .map((page) => {
      const kind = findKind(page.kind);
      return {
        id: page.id,
        title: page.title,
        detail: kind?.label[language] ?? "",
        icon: (
          <span style={{ "--hue": kindColour(kind), display: "grid", color: "var(--hue)" }}>
            <KindIcon kind={kind} />
          </span>
        ),
        run(editor, typed) {
          rememberReference(client, page);
          const link = { type: "renvoi", attrs: { id: newId(), page: page.id } };
          editor
            .chain()
            .focus()
            .insertContentAt(typed, [link, { type: "text", text: " " }])
            .run();
        },
      } satisfies MenuItem;
    });
}
