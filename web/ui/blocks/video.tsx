import { Skeleton } from "@mantine/core";
import { IconMovie } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import type { BlockCard } from "./block-card.ts";

const VideoCard = lazy(() => import("./video-card.tsx").then((module) => ({ default: module.VideoCard })));

/** A film of another host; its card is loaded with the first of a page. */
export const video: BlockCard = {
  Icon: IconMovie,
  Card: (props) => (
    <Suspense fallback={<Skeleton height={320} radius="md" my={22} />}>
      <VideoCard {...props} />
    </Suspense>
  ),
};
