/** One who plays films of a page's address in a page of another address, made to stand in a frame. */
interface Player {
  /** Whose pages these are; absent: anyone's, known by their path. */
  hosts?: readonly string[];
  /** The identifier of the film. */
  find(url: URL): string | undefined;
  address(id: string, url: URL): string;
}

const youtubePath = /^\/(?:embed|shorts|live|v)\/([\w-]{11})\/?$/;
const peertubePath =
  /^\/(?:w|videos\/(?:watch|embed))\/([A-Za-z0-9]{20,24}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/?$/;

/** Those that ask least of their visitors: without cookies, without counting, without other visitors' connections. */
const players: readonly Player[] = [
  {
    hosts: ["youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com"],
    find: ({ pathname, searchParams }) =>
      pathname === "/watch" ? only(/^[\w-]{11}$/, searchParams.get("v")) : youtubePath.exec(pathname)?.[1],
    address: youtube,
  },
  { hosts: ["youtu.be"], find: ({ pathname }) => /^\/([\w-]{11})$/.exec(pathname)?.[1], address: youtube },
  {
    hosts: ["vimeo.com", "player.vimeo.com"],
    find: ({ pathname }) => /^\/(?:video\/|channels\/[\w-]+\/)?(\d{5,12})(?:\/[0-9a-f]{8,12})?\/?$/.exec(pathname)?.[1],
    address: (id, { pathname, searchParams }) => {
      // Films that are not listed have a second identifier.
      const ofPath = /\/\d+\/([0-9a-f]{8,12})\/?$/.exec(pathname)?.[1];
      const hash = ofPath ?? only(/^[0-9a-f]{8,12}$/, searchParams.get("h"));
      return `https://player.vimeo.com/video/${id}?dnt=1${hash ? `&h=${hash}` : ""}`;
    },
  },
  {
    hosts: ["dailymotion.com", "geo.dailymotion.com"],
    find: ({ pathname, searchParams }) =>
      pathname === "/player.html"
        ? only(/^[a-z0-9]{5,12}$/i, searchParams.get("video"))
        : /^\/(?:embed\/)?video\/([a-z0-9]{5,12})(?:_[\w-]*)?\/?$/i.exec(pathname)?.[1],
    address: dailymotion,
  },
  { hosts: ["dai.ly"], find: ({ pathname }) => /^\/([a-z0-9]{5,12})$/i.exec(pathname)?.[1], address: dailymotion },
  {
    find: ({ pathname }) => peertubePath.exec(pathname)?.[1],
    address: (id, { origin }) => `${origin}/videos/embed/${id}?p2p=0&peertubeLink=0`,
  },
];

/** The address of the player of the film that stands at this one, or null when no player is known for it. */
export function playerAddress(url: URL): URL | null {
  const host = url.hostname.replace(/^www\./, "");
  for (const { hosts, find, address } of players) {
    if (hosts && !(hosts.includes(host) && url.port === "")) continue;
    const id = find(url);
    if (id !== undefined) return new URL(address(id, url));
  }
  return null;
}

function youtube(id: string, { searchParams }: URL): string {
  const from = secondsOf(searchParams.get("t") ?? searchParams.get("start"));
  return `https://www.youtube-nocookie.com/embed/${id}?rel=0${from ? `&start=${from}` : ""}`;
}

function dailymotion(id: string): string {
  return `https://geo.dailymotion.com/player.html?video=${id}`;
}

/** « 90 », « 90s », « 1h2m3s » in seconds. */
function secondsOf(typed: string | null): number {
  const [whole, hours = "0", minutes = "0", seconds = "0"] =
    /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?$/.exec(typed ?? "") ?? [];
  return whole === undefined ? 0 : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function only(form: RegExp, text: string | null): string | undefined {
  return text !== null && form.test(text) ? text : undefined;
}
