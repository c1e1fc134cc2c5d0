// A load generator: so many connections, on each one request after the other.
import { connect } from "node:net";

/** Sends `requests` requests over `connections` connections; gives the seconds that it took and the time of each in milliseconds. */
export async function load(port, connections, requests, tokenOf) {
  let next = 0;
  const times = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const connection = new Connection(port);
      while (next < requests) {
        const request = head(port, tokenOf(next++));
        const sent = performance.now();
        const status = await connection.exchange(request);
        times.push(performance.now() - sent);
        if (status !== 200) throw new Error(`the route answered ${status}`);
      }
      connection.close();
    }),
  );
  return { seconds: (performance.now() - began) / 1000, times: times.sort((a, b) => a - b) };
}

const head = (port, token) =>
  `GET /me HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\nAccept: */*\r\n\r\n`;

class Connection {
  constructor(port) {
    this.seen = "";
    this.socket = connect(port, "127.0.0.1");
    this.socket.setNoDelay(true);
    this.socket.setEncoding("latin1");
    this.socket.on("data", (data) => this.read(data));
    this.socket.on("error", (error) => this.failed?.(error));
    this.socket.on("close", () => this.failed?.(new Error("the connection ended")));
  }

  exchange(request) {
    return new Promise((resolve, reject) => {
      this.answered = resolve;
      this.failed = reject;
      this.socket.write(request);
    });
  }

  read(data) {
    this.seen += data;
    const end = this.seen.indexOf("\r\n\r\n");
    if (end < 0) return;
    const length = /\r\ncontent-length: (\d+)/i.exec(this.seen);
    const whole = length ? this.seen.length >= end + 4 + Number(length[1]) : this.seen.endsWith("0\r\n\r\n");
    if (!whole) return;
    const status = Number(this.seen.slice(9, 12));
    this.seen = "";
    this.answered(status);
  }

  close() {
    this.failed = undefined;
    this.socket.destroy();
  }
}
