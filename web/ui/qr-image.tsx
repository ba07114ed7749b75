import type { QrCode } from "../lib/qr-code.ts";

/** A QR code, black on white whatever the scheme: readers expect nothing else. */
export function QrImage({ code, label, className }: { code: QrCode; label: string; className?: string }) {
  const { from, side } = code;
  return (
    <svg
      className={className}
      viewBox={`${from} ${from} ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect x={from} y={from} width={side} height={side} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  );
}
