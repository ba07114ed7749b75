/** What has something to send at the end of a turn of the event loop. */
export interface Sender {
  flush(): void;
}

/**
 * A turn of the event loop: what is to be sent in it is sent at its end, so that what arrived together leaves together.
 * Rooms come first, since what they send to all takes along what is for one.
 */
export class Turn {
  #rooms = new Set<Sender>();
  #sockets = new Set<Sender>();
  #isEnding = false;

  /** Lets a room send at the end of this turn. */
  addRoom(room: Sender): void {
    this.#rooms.add(room);
    this.#end();
  }

  /** Lets a socket send at the end of this turn. */
  addSocket(socket: Sender): void {
    this.#sockets.add(socket);
    this.#end();
  }

  #end(): void {
    if (this.#isEnding) return;
    this.#isEnding = true;
    setImmediate(() => {
      const [rooms, sockets] = [this.#rooms, this.#sockets];
      this.#rooms = new Set();
      this.#sockets = new Set();
      this.#isEnding = false;
      for (const room of rooms) room.flush();
      for (const socket of sockets) socket.flush();
    });
  }
}
