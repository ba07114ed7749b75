/* The least that a web server can do: a Fastify route that answers the bytes it was given at its start. */
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import Fastify from "fastify";

const body = await text(process.stdin);
const app = Fastify();
app.get("/", (_request, reply) => reply.type("application/json; charset=utf-8").send(body));
await app.listen({ port: 0, host: "127.0.0.1" });
console.log((app.server.address() as AddressInfo).port);
