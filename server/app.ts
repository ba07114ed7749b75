import { randomUUID } from "node:crypto";
import { join } from "node:path";
import cookie from "@fastify/cookie";
import Fastify, { type FastifyInstance } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { createAfterAnswer } from "./accounts/after-answer.ts";
import { linkRoutes } from "./accounts/link-routes.ts";
import { profileRoutes } from "./accounts/profile-routes.ts";
import { removeExpiredRegularly } from "./accounts/remove-expired.ts";
import { createSessions } from "./accounts/session.ts";
import { sessionRoutes } from "./accounts/session-routes.ts";
import { blockRoutes } from "./blocks/routes.ts";
import { calendarRoutes } from "./calendar/routes.ts";
import type { Collab } from "./collab/collab.ts";
import { embedRoutes } from "./embeds/routes.ts";
import { removeUnusedRegularly } from "./files/remove-unused.ts";
import { fileRoutes } from "./files/routes.ts";
import type { ProxyTrust } from "./http/forwarded.ts";
import { indicatorRoutes } from "./indicators/routes.ts";
import { documentRoutes } from "./instance/api-docs-routes.ts";
import { healthRoutes } from "./instance/health-routes.ts";
import { legalRoutes } from "./instance/legal-routes.ts";
import { describeApi } from "./instance/openapi.ts";
import { memberRoutes } from "./members/routes.ts";
import type { Metrics } from "./metrics/metrics.ts";
import { metricsRoutes } from "./metrics/routes.ts";
import { pageAddresses } from "./pages/page-addresses.ts";
import { pageRoutes } from "./pages/routes.ts";
import { removeErasedRegularly } from "./people/remove-erased.ts";
import { peopleRoutes } from "./people/routes.ts";
import { acceptEmptyBodies } from "./plugins/empty-bodies.ts";
import { endConnections } from "./plugins/end-connections.ts";
import { answerErrors, sendProblem } from "./plugins/errors.ts";
import { refuseForeignOrigins } from "./plugins/origin-check.ts";
import { createRequestLimits } from "./plugins/request-limits.ts";
import { RequestLog } from "./plugins/request-log.ts";
import { listRoutes } from "./plugins/route-list.ts";
import { sendSecurityHeaders } from "./plugins/security-headers.ts";
import { recogniseSessions } from "./plugins/session.ts";
import { serveInterface } from "./plugins/static-files.ts";
import { referentialRoutes } from "./referential/routes.ts";
import { searchRoutes } from "./search/routes.ts";
import type { Services } from "./services.ts";
import { templateRoutes } from "./templates/routes.ts";
import { territoryRoutes } from "./territories/routes.ts";
import { versionRoutes } from "./versions/routes.ts";

/** Bytes of a request's body; a route that needs more says so. */
const BODY_LIMIT = 64 * 1024;
/** Milliseconds in which a request must have arrived whole: nobody holds a connection by sending slowly. */
const REQUEST_TIMEOUT = 60_000;
/** Characters of one part of an address. */
const LONGEST_PARAMETER = 250;

/** Where the interface is, once built. */
const BUILT_INTERFACE = join(import.meta.dirname, "..", "web", "dist");

/** What the routes work with. */
export type AppServices = Omit<Services, "projector">;

/** What there may be beside the routes: live documents, and metrics when they are measured. */
export interface AppParts {
  /** Where the built interface is. */
  interfaceFolder?: string;
  collab?: Pick<Collab, "plugin" | "isClosing" | "stats" | "report">;
  metrics?: Metrics;
  /** Aborts when the server is asked to stop. */
  stopping?: AbortSignal;
}

/** The application: everything that answers HTTP, over the given services. It listens to nothing yet. */
export async function buildApp(
  services: AppServices,
  { interfaceFolder = BUILT_INTERFACE, ...parts }: AppParts = {},
): Promise<FastifyInstance> {
  const { config } = services;
  const trustProxy = trustedProxies(config);
  const app = Fastify({
    loggerInstance: services.log,
    logController: new RequestLog(),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
    // An upgrade that is refused while the server stops is answered as any request is: else its connection would stay open. So is
    // one to another protocol, whose body would be lost.
    http: {
      shouldUpgradeCallback: ({ headers }) =>
        headers.upgrade?.toLowerCase() === "websocket" && !parts.collab?.isClosing(),
    },
    trustProxy,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  const sessions = createSessions(services.database, config);
  const afterAnswer = createAfterAnswer(services.log);
  app.decorate("afterAnswer", afterAnswer);

  acceptEmptyBodies(app);
  listRoutes(app);
  answerErrors(app);
  endConnections(app, parts.stopping);
  sendSecurityHeaders(app, config);
  refuseForeignOrigins(app, config);
  await app.register(cookie);
  const limits = await createRequestLimits(app, config);
  limits.byAddress();
  recogniseSessions(app, sessions);
  limits.byPerson();
  await describeApi(app);
  if (parts.collab !== undefined) await app.register(parts.collab.plugin, { trustProxy, limits: limits.ofSockets });
  metricsRoutes(app, services, parts);

  sessionRoutes(app, services, sessions);
  profileRoutes(app, services, sessions);
  linkRoutes(app, services, sessions, afterAnswer);
  memberRoutes(app, services, sessions);
  pageRoutes(app, services);
  peopleRoutes(app, services);
  versionRoutes(app, services);
  templateRoutes(app, services);
  fileRoutes(app, services);
  searchRoutes(app, services);
  blockRoutes(app, services);
  indicatorRoutes(app, services);
  referentialRoutes(app, services);
  territoryRoutes(app, services);
  calendarRoutes(app, services);
  embedRoutes(app);
  healthRoutes(app, services, parts.stopping);
  legalRoutes(app, services);
  documentRoutes(app);
  pageAddresses(app, services);
  await serveInterface(app, interfaceFolder);

  const stopRemoving = removeExpiredRegularly(services, sessions);
  const stopRemovingFiles = removeUnusedRegularly(services);
  const stopMending = removeErasedRegularly(services);
  app.addHook("onClose", async () => {
    stopRemoving();
    stopRemovingFiles();
    await stopMending();
    await afterAnswer.settled();
  });
  return app;
}

/** Fastify's own form of the configuration: hops are counted from the connection, the first one being 0. */
function trustedProxies({ trustProxy }: AppServices["config"]): ProxyTrust {
  if (typeof trustProxy === "number") return (_address: string, hop: number) => hop < trustProxy;
  return trustProxy === false ? false : [...trustProxy];
}
