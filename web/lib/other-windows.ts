/** What one window of a browser tells the others: who has signed in (an account id), or null when somebody signed out. */
export interface SessionNews {
  accountId: string | null;
}

/** One for the window, so that it does not hear itself; none where the browser has no such channel. */
const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("passerelles-session") : null;

/** Tells the other windows of this browser: they share one session. */
export function tellOtherWindows(news: SessionNews): void {
  channel?.postMessage(news);
}

/** Calls `listener` with the news of other windows, as long as this window lives. */
export function onOtherWindows(listener: (news: SessionNews) => void): void {
  channel?.addEventListener("message", ({ data }: MessageEvent<SessionNews>) => listener(data));
}
