/** The mark of the desk. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className="shrink-0">
      <rect width="32" height="32" rx="8" className="fill-brand-solid" />
      <path d="M10 8h3.2v6.4h5.6V8H22v16h-3.2v-6.8h-5.6V24H10z" fill="#fff" />
    </svg>
  );
}
