import { useRouter } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";

interface Props {
  /** A path of this application, as the API gives it. */
  url: string;
  className?: string;
  children: ReactNode;
}

/** A link to an address that the API gave: the application goes there without loading itself again. */
export function InternalLink({ url, className, children }: Props) {
  const router = useRouter();
  const follow = (event: MouseEvent) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    router.history.push(url);
  };
  return (
    <a href={url} className={className} onClick={follow}>
      {children}
    </a>
  );
}
