import { useHotkeys } from "@mantine/hooks";
import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { readPageBySlug } from "@passerelles/shared/api/pages.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { useQuery } from "@tanstack/react-query";
import { Navigate, useNavigate } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, use, useRef, useState } from "react";
import { addressOf } from "../../lib/api-client.ts";
import { beginWriting } from "../../lib/begin-writing.ts";
import { useKeptAt } from "../../lib/kept-answers.ts";
import { type EditorPlaces, PageEditorSlot } from "../../lib/page-editor-slot.ts";
import { printPage } from "../../lib/print-page.ts";
import { singleKeysAllowed } from "../../lib/single-keys.ts";
import { useTitle } from "../../lib/use-title.ts";
import { KeptCopyNotice } from "../../ui/kept-copy-notice.tsx";
import { KindBadge } from "../../ui/kind-badge.tsx";
import { isLongTitle } from "../../ui/long-title.ts";
import { PageMeta } from "./page-meta.tsx";
import { PageProblem } from "./page-problem.tsx";
import { PageRail } from "./page-rail.tsx";
import classes from "./page-screen.module.css";
import { PageSkeleton } from "./page-skeleton.tsx";
import { PageTopBar } from "./page-top-bar.tsx";
import { PaperCode } from "./paper-code.tsx";
import { PaperEnd } from "./paper-end.tsx";
import { isDirectory } from "./partners/is-directory.ts";
import { ReadBody } from "./read-body.tsx";
import { useAnchor } from "./use-anchor.ts";
import { useBadgeDetail } from "./use-badge-detail.ts";
import { pageQuery, useRefreshPages } from "./use-page.ts";

/** What few pages say of themselves. */
const TemplateNotice = lazy(async () => ({ default: (await import("./template-notice.tsx")).TemplateNotice }));
const TrashedNotice = lazy(async () => ({ default: (await import("./trashed-notice.tsx")).TrashedNotice }));
const Partners = lazy(() => import("./partners/partners.tsx").then((module) => ({ default: module.Partners })));

/** While a copy kept on this device stands in for a page, how often the server is asked again; milliseconds. */
const askAgain = 5000;

interface Props {
  slug: string;
  edit: boolean;
  /** How a directory shows its partners. */
  view?: "cards";
}

/** A page, read at its address; the same surface is written in when `edit` is set and the right is there. */
export function PageScreen({ slug, edit, view }: Props) {
  const keptAt = useKeptAt(addressOf(readPageBySlug, { params: { slug } }));
  const page = useQuery({ ...pageQuery(slug), refetchInterval: keptAt !== undefined && askAgain });
  if (page.isError && page.data === undefined) return <PageProblem error={page.error} onRetry={() => page.refetch()} />;
  if (page.data === undefined) return <PageSkeleton />;
  const { slug: address } = page.data;
  return (
    <>
      {/* A former slug leads to the page's present address: at once, but for whoever writes, who is left where they are. */}
      {address !== slug && !edit && (
        <Navigate to="/pages/$slug" params={{ slug: address }} search={view ? { view } : {}} replace />
      )}
      <Page key={page.data.id} page={page.data} edit={edit} view={view} keptAt={keptAt} />
    </>
  );
}

interface PageProps extends Omit<Props, "slug"> {
  page: PageDetail;
  keptAt: string | undefined;
}

function Page({ page, edit, view, keptAt }: PageProps) {
  const navigate = useNavigate();
  const refresh = useRefreshPages();
  const article = useRef<HTMLElement>(null);
  const [places, setPlaces] = useState<EditorPlaces>({
    saveState: null,
    presence: null,
    toolbar: null,
    identity: null,
    checklist: null,
  });
  const Editor = use(PageEditorSlot);
  const kind = findKind(page.kind);
  const detail = useBadgeDetail(page);
  const mayWrite = Editor !== null && page.may.includes("write");
  // Once open, the editor says itself that the right is withdrawn, and keeps what is not saved in sight.
  const [isOpen, setOpen] = useState(false);
  const editing = edit && (mayWrite || isOpen);
  if (isOpen !== editing) setOpen(editing);
  useTitle(page.title);

  const toggle = (open: boolean) =>
    navigate({
      to: "/pages/$slug",
      params: { slug: page.slug },
      search: open ? { edit: true } : {},
      state: open ? beginWriting : {},
      replace: true,
      resetScroll: false,
    });
  const leave = async () => {
    await refresh();
    await toggle(false);
  };
  useHotkeys([["E", () => mayWrite && !editing && singleKeysAllowed() && toggle(true)]]);
  useHotkeys([["mod+P", () => void printPage()]], [], true);
  useAnchor();
  const place = (name: keyof EditorPlaces) => (element: HTMLElement | null) =>
    setPlaces((present) => (present[name] === element ? present : { ...present, [name]: element }));
  // Kept between drawings: React would otherwise detach and attach each place anew.
  const [placers] = useState(() => ({
    saveState: place("saveState"),
    presence: place("presence"),
    toolbar: place("toolbar"),
    identity: place("identity"),
    checklist: place("checklist"),
  }));
  const meta = <PageMeta page={page} />;
  const reading = (
    <Reading page={page} meta={meta} keptAt={keptAt}>
      {kind && isDirectory(kind) && (
        <Suspense>
          <Partners page={page} kind={kind} view={view} />
        </Suspense>
      )}
    </Reading>
  );

  return (
    <div className={classes.frame}>
      <div className={classes.main}>
        <PageTopBar
          page={page}
          kind={kind}
          editing={editing}
          onEdit={mayWrite ? () => toggle(true) : undefined}
          onLeave={leave}
          saveStatePlace={placers.saveState}
          presencePlace={placers.presence}
        />
        <div ref={placers.toolbar} className={classes.toolbar} />
        <article ref={article} className={classes.article} data-writable={mayWrite || undefined}>
          <Suspense>
            {page.trashedAt !== null && <TrashedNotice page={page} />}
            {page.isTemplate && page.trashedAt === null && <TemplateNotice />}
          </Suspense>
          <PaperCode page={page} />
          <KindBadge kind={kind} detail={detail} />
          {editing && Editor ? (
            <Suspense fallback={reading}>
              <Editor page={page} onLeave={leave} meta={meta} places={places} reading={reading} />
            </Suspense>
          ) : (
            reading
          )}
        </article>
      </div>
      <PageRail page={page} kind={kind} article={article} editing={editing} places={placers} />
      <PaperEnd page={page} />
    </div>
  );
}

interface ReadingProps extends Pick<PageProps, "page" | "keptAt"> {
  meta: ReactNode;
  /** What follows the text. */
  children: ReactNode;
}

function Reading({ page, meta, keptAt, children }: ReadingProps) {
  return (
    <>
      {keptAt !== undefined && <KeptCopyNotice at={keptAt} />}
      <h1 className={classes.title} tabIndex={-1} data-focus-target data-long={isLongTitle(page.title)} lang="fr">
        {page.title}
      </h1>
      {page.summary && (
        <p className={classes.lede} lang="fr">
          {page.summary}
        </p>
      )}
      {meta}
      <ReadBody page={page} />
      {children}
    </>
  );
}
