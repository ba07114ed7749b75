import type { StoredFile } from "@passerelles/shared/api/files.schemas.ts";
import { fileUrl, imageUrl } from "@passerelles/shared/api/files.ts";
import { describes } from "@passerelles/shared/blocks/figure.ts";
import { IconPhotoOff } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isConnectionDear } from "../lib/dear-connection.ts";
import { whenIdle } from "../lib/when-idle.ts";
import classes from "./blocks.module.css";
import { LateEmbed } from "./embeds/late-embed.tsx";

interface Props {
  /** Undefined when it is not there, or not known yet. */
  file: StoredFile | undefined;
  /** Where it is on another host when it is no file of the page, as typed. */
  link?: string;
  alt: string;
  caption: string;
  credit: string;
  /** As the block says: "", "petite" or "large". */
  width: string;
  /** Whether whoever reads it could describe it. */
  mayDescribe: boolean;
  /** Not shown before it is described: what is open to everybody is open to those who do not see it (WCAG 1.1.1). */
  isHeldBack?: boolean;
  children?: ReactNode;
}

/** What screens narrower than the text give an image, and what others do. */
const sizes = "(max-width: 48em) 100vw, 46rem";

/** An image of a page with its caption, in the size that the screen needs. */
export function ImageFigure(props: Props) {
  const { file, link = "", alt, caption, credit, width, mayDescribe, isHeldBack = false, children } = props;
  const { t } = useTranslation();
  return (
    <figure className={classes.figure} data-width={width || undefined}>
      {file?.image && !isHeldBack ? (
        <img
          src={fileUrl(file.id)}
          srcSet={sourcesOf(file)}
          sizes={sizes}
          width={file.image.width}
          height={file.image.height}
          style={{ "--natural-width": `${file.image.width}px` }}
          alt={describes(alt) ? alt : t("files.image.noAlternative")}
          ref={fetchAtRest}
          loading="lazy"
          decoding="async"
        />
      ) : link.trim() !== "" && !isHeldBack ? (
        <LateEmbed type="image" url={link} alt={alt}>
          <Absent>{alt.trim() || t("files.image.badAddress")}</Absent>
        </LateEmbed>
      ) : (
        <Absent>{isHeldBack ? t("files.image.heldBack") : alt.trim() || t("files.image.absent")}</Absent>
      )}
      {(caption || credit) && (
        <figcaption>
          {caption}
          {caption && credit && " "}
          {credit && <small>{`© ${credit}`}</small>}
        </figcaption>
      )}
      {(file || link.trim() !== "") && mayDescribe && !describes(alt) && (
        <p data-notice className={classes.missing}>
          {t("files.image.missing")}
        </p>
      )}
      {children}
    </figure>
  );
}

/**
 * What nobody has scrolled to comes when the page rests: a browser that prints by itself puts on paper what is there. Whoever
 * pays or waits for each byte gets it as they scroll, or when they print from the page.
 */
function fetchAtRest(image: HTMLImageElement): () => void {
  return whenIdle(() => {
    if (!isConnectionDear()) image.loading = "eager";
  });
}

function Absent({ children }: { children: string }) {
  return (
    <p data-notice className={classes.absent}>
      <IconPhotoOff size={18} stroke={1.75} aria-hidden />
      {children}
    </p>
  );
}

function sourcesOf({ id, image }: StoredFile): string {
  if (image === null) return "";
  const narrower = image.widths.map((each) => `${imageUrl(id, each)} ${each}w`);
  return [...narrower, `${fileUrl(id)} ${image.width}w`].join(", ");
}
