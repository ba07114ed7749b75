import { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "./api-problem.ts";

/** Answers kept in this tab. A refusal is final; only a missing or failing server is asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // Without a network an action fails at once, and says so: one that waited would be carried out when nobody wants it any more.
    mutations: { networkMode: "always" },
    queries: {
      staleTime: 15_000,
      // Asked without a network too: what was kept on this device may answer.
      networkMode: "offlineFirst",
      retry: (count, error) => count < 2 && !(error instanceof ApiProblem && error.status >= 400 && error.status < 500),
    },
  },
});
