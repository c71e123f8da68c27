/** Concord's logo for the admin. `size` in pixels. */
function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" role="img" aria-label="Concord">
      <rect width="32" height="32" rx="6" fill="#0b2245" />
      <path
        d="M22.5 11.2a8 8 0 1 0 0 9.6"
        fill="none"
        stroke="#fff"
        strokeWidth="3.4"
        strokeLinecap="round"
      />
      <circle cx="23.5" cy="16" r="2.6" fill="#ffd500" />
    </svg>
  )
}

/** The link home in the admin's header; Payload leaves it 18 pixels. */
export function Icon() {
  return <Mark size={18} />
}

/** The logo on the login page. */
export function Logo() {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 14 }}>
      <Mark size={30} />
      <span style={{ fontSize: 30, fontWeight: 650, letterSpacing: '-0.01em' }}>Concord</span>
    </span>
  )
}
