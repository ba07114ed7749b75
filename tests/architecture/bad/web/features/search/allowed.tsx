export const Dot = ({ label }: { label: string }) => (
  <p className="dot">
    {label} · {label}
  </p>
);
