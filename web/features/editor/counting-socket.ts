import { message } from "@passerelles/shared/collab/protocol.ts";

/** What was sent on the present connection. */
export interface SentCount {
  /** Sync step 2 and update messages: what the server counts in `saved`. */
  documentMessages: number;
  /** Whether a sync step 2 was among them: all that the document held at that moment was sent. */
  hasAnswered: boolean;
}

/** The y-protocols sync messages that carry a part of the document. */
const step1 = 0;
const step2 = 1;

/** A WebSocket class whose newest socket counts the document messages sent on it into `count`, from zero. */
export function countingSocket(Base: typeof WebSocket, count: SentCount): typeof WebSocket {
  return class extends Base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      count.documentMessages = 0;
      count.hasAnswered = false;
    }

    override send(data: Parameters<WebSocket["send"]>[0]): void {
      if (data instanceof Uint8Array && data[0] === message.sync && data[1] !== step1) {
        count.documentMessages += 1;
        if (data[1] === step2) count.hasAnswered = true;
      }
      super.send(data);
    }
  };
}
