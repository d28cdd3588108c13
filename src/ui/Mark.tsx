/** The product’s mark: three faders of a mixing desk. Decorative, its name is written beside it. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#2a4a94" />
      <path d="M9 7v18M16 7v18M23 7v18" stroke="#9cb8ff" strokeWidth="1.6" strokeLinecap="round" />
      <path d="M5.6 19h6.8M12.6 11h6.8M19.6 16h6.8" stroke="#fff" strokeWidth="4" strokeLinecap="round" />
    </svg>
  )
}
