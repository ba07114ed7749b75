import { correction, generate } from "lean-qr";
import { toSvgPath, toSvgSource } from "lean-qr/extras/svg";

/** Width of the white border that readers of QR codes ask for, in modules. */
const quietZone = 4;
/** Pixels of a module in a picture: 45 modules or so make a picture that is sharp on a poster. */
const pixels = 24;

/** A QR code, ready to draw. */
export interface QrCode {
  /** Left and upper edge, and side, of the square to draw, in modules; white where the path is not. */
  from: number;
  side: number;
  /** Outline of its dark modules, one unit each from 0, as the `d` of an SVG path. */
  path: string;
  /** The whole as a picture in a file. */
  svg(): Blob;
  png(): Promise<Blob>;
}

/** The QR code of a text, with a quarter of it recoverable: posters get wet. */
export function qrCode(text: string): QrCode {
  const code = generate(text, { minCorrectionLevel: correction.Q });
  return {
    from: -quietZone,
    side: code.size + 2 * quietZone,
    path: toSvgPath(code),
    svg: () => {
      const source = toSvgSource(code, { on: "#000", off: "#fff", pad: quietZone, scale: 10, xmlDeclaration: true });
      return new Blob([source], { type: "image/svg+xml" });
    },
    png: () => {
      const canvas = document.createElement("canvas");
      canvas.width = (code.size + 2 * quietZone) * pixels;
      canvas.height = canvas.width;
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("This browser draws no pictures.");
      context.fillStyle = "#fff";
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.fillStyle = "#000";
      for (let y = 0; y < code.size; y += 1)
        for (let x = 0; x < code.size; x += 1)
          if (code.get(x, y)) context.fillRect((x + quietZone) * pixels, (y + quietZone) * pixels, pixels, pixels);
      return new Promise((resolve, reject) => {
        canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("No picture."))), "image/png");
      });
    },
  };
}
