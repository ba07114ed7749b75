import { Agent, request } from "node:http";
import { percentile } from "./figures.ts";

const CONNECTIONS = 10;
const SECONDS = 3;

/** Asks for an address over ten connections for three seconds; answers requests a second, and the slowest hundredth in ms. */
export async function hammer(url: string, cookie = ""): Promise<{ perSecond: number; p99: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  const ask = () =>
    new Promise<void>((resolve, reject) => {
      const at = performance.now();
      const call = request(url, { agent, headers: { cookie } }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}.`));
        response.resume().on("end", () => {
          times.push(performance.now() - at);
          resolve();
        });
      });
      call.on("error", reject).end();
    });
  const began = performance.now();
  const end = began + SECONDS * 1000;
  const connection = async () => {
    while (performance.now() < end) await ask();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  agent.destroy();
  return { perSecond: times.length / ((performance.now() - began) / 1000), p99: percentile(times, 0.99) };
}
