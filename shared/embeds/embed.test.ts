import { describe, expect, test } from "vitest";
import { readEmbed } from "./embed.ts";
import { readRemoteAddress } from "./remote-address.ts";

describe("an address that is not one of a public host, in https, as it is written", () => {
  test.each([
    "",
    "video.example.org/a.mp4",
    "http://video.example.org/a.mp4",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//https://video.example.org/a.mp4",
    "data:text/html,<script>alert(1)</script>",
    "blob:https://video.example.org/1",
    "file:///etc/passwd",
    "//video.example.org/a.mp4",
    "https:video.example.org/a.mp4",
    "https:/video.example.org/a.mp4",
    "https:\\\\video.example.org\\a.mp4",
    "https://moi:secret@video.example.org/a.mp4",
    "https://moi@video.example.org/a.mp4",
    "https://youtube.com@video.example.org/watch?v=aaaaaaaaaaa",
    "https://video.example.org/a.mp4\r\nset-cookie: a=b",
    "https://video.example.org/\ta.mp4",
    "https://video.example.org/a b.mp4",
    "https://video.example.org\u0000/a.mp4",
    'https://video.example.org/a.mp4"><script>',
    "https://localhost/a.mp4",
    "https://localhost./a.mp4",
    "https://a.localhost/a.mp4",
    "https://intranet/a.mp4",
    "https://nas.local/a.mp4",
    "https://service.internal/a.mp4",
    "https://127.0.0.1/a.mp4",
    "https://2130706433/a.mp4",
    "https://0x7f.1/a.mp4",
    "https://[::1]/a.mp4",
    "https://*.example.org/a.mp4",
    "https://video.example.org;script-src/a.mp4",
    "https://video.example.org,evil/a.mp4",
    "https://video.example.org'/a.mp4",
    `https://video.example.org/${"a".repeat(2000)}.mp4`,
  ])("%j is refused", (typed) => {
    expect(readRemoteAddress(typed)).toBeNull();
    expect(readEmbed(typed, "video")).toBeNull();
    expect(readEmbed(typed, "image")).toBeNull();
  });
});

test("the origin of an accepted address is a host that a content policy can name", () => {
  for (const typed of ["https://Vidéo.example.org/a.mp4", "https://video.example.org:8443/a.mp4", " https://a.fr "]) {
    expect(readRemoteAddress(typed)?.origin).toMatch(/^https:\/\/[a-z0-9.-]+(?::\d+)?$/);
  }
});

const peertube = "9c9de5e8-0a1e-484a-b099-e80766180a6d";
describe("the page of a film becomes its player", () => {
  test.each([
    ["https://www.youtube.com/watch?v=dQw4w9WgXcQ", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0"],
    ["https://youtu.be/dQw4w9WgXcQ?t=1m30s", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0&start=90"],
    ["https://m.youtube.com/shorts/dQw4w9WgXcQ", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0"],
    ["https://vimeo.com/123456789", "https://player.vimeo.com/video/123456789?dnt=1"],
    ["https://vimeo.com/123456789/0123abcdef", "https://player.vimeo.com/video/123456789?dnt=1&h=0123abcdef"],
    [
      "https://player.vimeo.com/video/123456789?h=0123abcdef",
      "https://player.vimeo.com/video/123456789?dnt=1&h=0123abcdef",
    ],
    ["https://www.dailymotion.com/video/x8abcd1", "https://geo.dailymotion.com/player.html?video=x8abcd1"],
    ["https://dai.ly/x8abcd1", "https://geo.dailymotion.com/player.html?video=x8abcd1"],
    [
      `https://tube.example.org/videos/watch/${peertube}`,
      `https://tube.example.org/videos/embed/${peertube}?p2p=0&peertubeLink=0`,
    ],
    [
      "https://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv",
      "https://tube.example.org/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?p2p=0&peertubeLink=0",
    ],
  ])("%s", (page, player) => {
    expect(readEmbed(page, "video")).toMatchObject({ shown: "player", address: { href: player } });
  });
});

test.each(["https://example.org/film.mp4", "https://example.org/film.WEBM?jeton=1"])(
  "%s is a film by itself",
  (url) => {
    expect(readEmbed(url, "video")).toMatchObject({ shown: "film", address: { href: url } });
  },
);

test.each([
  "https://example.org/",
  "https://example.org/w/court",
  "https://www.youtube.com/watch?v=court",
  "https://www.youtube.com/playlist?list=dQw4w9WgXcQ",
  "https://youtube.com.example.org/watch?v=dQw4w9WgXcQ",
  "https://www.youtube.com:8443/watch?v=dQw4w9WgXcQ",
  "https://example.org/film.mp4/page.html",
])("%s is no film that can be shown, only a link", (url) => {
  expect(readEmbed(url, "video")).toBeNull();
});

test("an image is asked for where it is", () => {
  expect(readEmbed("https://example.org/photo", "image")).toMatchObject({
    shown: "image",
    address: { href: "https://example.org/photo" },
  });
});
