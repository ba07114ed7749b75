import "@mantine/core/styles.layer.css";
import "./fonts.css";
import "./theme.css";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startTranslations } from "../lib/i18n.ts";
import { Providers } from "./providers.tsx";
import { router } from "./router.tsx";

await startTranslations();

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element #root");
createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
