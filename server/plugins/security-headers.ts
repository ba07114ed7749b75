import { randomBytes } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { Configuration } from "../env.ts";

const PERMISSIONS = ["camera", "geolocation", "microphone", "payment", "usb", "serial", "midi", "browsing-topics"];

/** The content policy of an answer that is not a screen: it may load, run and frame nothing. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Sends with each answer what browsers must refuse. Answers of the API are kept by no cache unless their route says so. */
export function sendSecurityHeaders(app: FastifyInstance, config: Configuration): void {
  const common: Record<string, string> = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": PERMISSIONS.map((name) => `${name}=()`).join(", "),
    "content-security-policy": NOTHING,
    ...(config.publicUrl.startsWith("https:") && { "strict-transport-security": "max-age=31536000" }),
  };
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(common);
    if (request.url.startsWith("/api/")) reply.header("cache-control", "no-store");
  });
}

/** A value that marks the inline elements of one answer as ours. */
export function newNonce(): string {
  return randomBytes(16).toString("base64");
}

/**
 * The content policy of the application. Everything comes from this host; inline code and styles need the nonce.
 * Style attributes stay open: Mantine and ProseMirror write them. Safari does not count sockets as `'self'`.
 */
export function applicationPolicy(nonce: string, host: string): string {
  const sockets = /^[a-z0-9.:[\]-]+$/i.test(host) ? ` ws://${host} wss://${host}` : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self'${sockets}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The content policy of the service worker, which asks this host on behalf of its pages. */
export const WORKER_POLICY = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";

/** The content policy of a screen made by the server alone: a sheet of style, fonts, and no code at all. */
export const DOCUMENT_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
