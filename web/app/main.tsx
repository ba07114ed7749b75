import "@mantine/core/styles.layer.css";
import "./fonts.css";
import "./theme.css";
import { RouterProvider } from "@tanstack/react-router";
import { setNonce } from "get-nonce";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startTranslations } from "../lib/i18n.ts";
import { queryClient } from "../lib/query-client.ts";
import { styleNonce } from "./nonce.ts";
import { Providers } from "./providers.tsx";
import { router } from "./router.tsx";
import { watchPerson } from "./watch-person.ts";

// For the style elements of the library that stops the page from scrolling behind a dialog.
setNonce(styleNonce());
await startTranslations();
watchPerson(queryClient);

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element #root");
createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
