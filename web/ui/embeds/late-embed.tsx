import { Skeleton } from "@mantine/core";
import { lazy, Suspense } from "react";
import type { RemoteEmbedProps } from "./remote-embed.tsx";

const RemoteEmbed = lazy(() => import("./remote-embed.tsx").then((module) => ({ default: module.RemoteEmbed })));

/** A film or an image of another host; what it takes to show one is loaded with the first of a page. */
export function LateEmbed(props: RemoteEmbedProps) {
  return (
    <Suspense fallback={<Skeleton height={180} radius="md" />}>
      <RemoteEmbed {...props} />
    </Suspense>
  );
}
