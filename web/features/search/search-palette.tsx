import "@mantine/spotlight/styles.layer.css";
import { useDebouncedValue } from "@mantine/hooks";
import { createSpotlight, Spotlight } from "@mantine/spotlight";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { IconArrowRight, IconSearch } from "@tabler/icons-react";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { KindIcon, kindColour } from "../../lib/kind-icon.tsx";
import { useLanguage } from "../../lib/use-language.ts";
import { Excerpt } from "./excerpt.tsx";
import classes from "./search-palette.module.css";
import { useSearch } from "./use-search.ts";

const [store, palette] = createSpotlight();

/** Search from anywhere: type, choose with the arrows, Enter opens. */
export function SearchPalette({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const router = useRouter();
  const [q, setQ] = useState("");
  const [wanted] = useDebouncedValue(q.trim(), 150);
  const found = useSearch(wanted, undefined, 8);
  useEffect(() => {
    palette.open();
    return () => palette.close();
  }, []);
  const items = wanted === "" ? [] : (found.data?.items ?? []);
  return (
    <Spotlight.Root
      store={store}
      query={q}
      onQueryChange={setQ}
      onSpotlightClose={onClose}
      shortcut={null}
      scrollable
      maxHeight="60vh"
      returnFocus
      title={t("shell.search")}
      classNames={{ header: classes.header }}
    >
      <Spotlight.Search
        placeholder={t("search.placeholder")}
        aria-label={t("search.placeholder")}
        leftSection={<IconSearch size={20} stroke={1.75} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {items.map((item) => {
          const kind = findKind(item.kind);
          return (
            <Spotlight.Action key={item.id} onClick={() => router.history.push(item.url)}>
              <span className={classes.result}>
                <span style={{ "--hue": kindColour(kind) }} className={classes.icon}>
                  <KindIcon kind={kind} />
                </span>
                <span className={classes.words}>
                  <span className={classes.title}>{item.title}</span>
                  <span className={classes.excerpt}>
                    {item.excerpt ? <Excerpt text={item.excerpt} /> : kind?.label[language]}
                  </span>
                </span>
              </span>
            </Spotlight.Action>
          );
        })}
        {wanted !== "" && (
          <Spotlight.Action onClick={() => navigate({ to: "/recherche", search: { q: wanted } })}>
            <span className={classes.result}>
              <IconArrowRight size={18} stroke={1.75} aria-hidden />
              {t("search.all", { q: wanted })}
            </span>
          </Spotlight.Action>
        )}
        {wanted === "" && <Spotlight.Empty>{t("search.hint")}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
