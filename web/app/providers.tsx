import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import { i18n } from "../lib/i18n.ts";
import { PageEditorSlot } from "../lib/page-editor-slot.ts";
import { queryClient } from "../lib/query-client.ts";
import { styleNonce } from "./nonce.ts";
import { pageEditor } from "./page-editor.ts";
import { cssVariablesResolver, theme } from "./theme.ts";

/** What every screen stands on: theme, translations, the cache of answers, the editor to load when it is asked for. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        defaultColorScheme="auto"
        getStyleNonce={styleNonce}
      >
        <QueryClientProvider client={queryClient}>
          <PageEditorSlot value={pageEditor}>{children}</PageEditorSlot>
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}
