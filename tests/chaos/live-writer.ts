import WebSocket from "ws";
import { type LivePage, openLivePage } from "../../web/features/editor/collab-provider.ts";
import { beginsAnew } from "../../web/features/editor/collab-state.ts";
import { editTokens } from "./edit-tokens.ts";
import type { Act } from "./ledger.ts";
import type { Writer, WriterOptions } from "./writer.ts";

/** A writer behind the very client that browsers run, who believes « Enregistré » and nothing else. */
export function openLiveWriter(options: WriterOptions): Writer {
  const { name, page, ledger, random } = options;
  const unsaved = new Set<Act>();
  const closed: number[] = [];
  let made = 0;
  class Socket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { cookie: `passerelles=${options.accountId}` } });
      this.on("close", (code) => closed.push(code));
    }
  }
  const open = (): LivePage => {
    const opened = openLivePage({
      pageId: page,
      accountId: options.accountId,
      serverUrl: `ws://127.0.0.1:${options.port}`,
      webSocket: Socket as unknown as typeof globalThis.WebSocket,
    });
    opened.subscribe(() => {
      if (opened === live) look();
    });
    return opened;
  };
  const look = () => {
    const { save } = live.getState();
    if (save.kind === "saved") {
      for (const act of unsaved) ledger.save(act);
      unsaved.clear();
    } else if (save.kind === "refused" && beginsAnew(save.reason)) {
      for (const act of unsaved) ledger.setAside(act);
      unsaved.clear();
      const former = live;
      live = open();
      void former.destroy();
    }
  };
  let live: LivePage = open();
  return {
    name,
    page,
    closed,
    get doc() {
      return live.doc;
    },
    act: () => {
      if (live.getState().status !== "synced" && made === 0) return;
      made += 1;
      const before = (act: Act) => unsaved.add(act);
      editTokens(live.doc, { ledger, page, random, token: `${name}n${made}e`, before });
    },
    isReadOnly: () => {
      const { save } = live.getState();
      return save.kind === "refused" && save.reason === "paused";
    },
    unsaved: () => unsaved.size,
    isSettled: () => live.getState().save.kind === "saved" && unsaved.size === 0,
    leave: () => live.destroy(),
  };
}
